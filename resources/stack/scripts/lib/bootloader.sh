# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a new disk of the RAID bootable: without that the server would not come up if the old one failed
# next. After disks.sh. With BIOS the boot loader is written to the disk; with UEFI its EFI system partition
# gets what the good disk's has, and the firmware gets an entry for it.
# shellcheck shell=bash

ESP_TYPE=c12a7328-f81f-11d2-ba4b-00a0c93ec93b

firmware() {
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/firmware" 2>/dev/null || echo bios
    elif [[ -d /sys/firmware/efi ]]; then
        echo uefi
    else
        echo bios
    fi
}

esp_of() { # DISK: its EFI system partition; nothing: it has none
    if server_is_simulated; then
        cat "$ETC_DIR/simulation/disks/$1/esp" 2>/dev/null || true
    else
        lsblk -nro NAME,PARTTYPE "/dev/$1" 2>/dev/null | awk -v type="$ESP_TYPE" 'tolower($2) == type {print $1; exit}' || true
    fi
}

is_member() { # PART
    local array
    while read -r array; do
        if grep -q "^$1 " < <(members "$array"); then return 0; fi
    done < <(arrays)
    return 1
}

# What make_bootable does, for people; "…" stands for a folder that is made for it.
boot_commands() { # DISK SURVIVOR
    local source esp copy=""
    if [[ $(firmware) == bios ]]; then
        printf 'grub-install --target=i386-pc /dev/%s' "$1"
        return
    fi
    source=$(esp_of "$2")
    [[ -n $source ]] || return 0
    esp=$(part_of_disk "$1" "$(part_number "$source")")
    if ! is_member "$source"; then copy="mkfs.vfat -F 32 /dev/$esp; cp -rT …/$source …/$esp; "; fi
    printf '%sefibootmgr --create --disk /dev/%s --part %s --loader %s' "$copy" "$1" "$(part_number "$source")" "'\\EFI\\…'"
}

# Fails when the server could not start from DISK alone.
make_bootable() { # DISK SURVIVOR
    local source esp work loader
    if [[ $(firmware) == bios ]]; then
        disk_tool grub-install --target=i386-pc "/dev/$1"
        return
    fi
    source=$(esp_of "$2")
    [[ -n $source ]] || return 1
    esp=$(part_of_disk "$1" "$(part_number "$source")")
    if is_member "$source"; then
        loader=$(_loader_in /boot/efi) # one file system in an array: md copies it
    else
        work=$(mktemp -d)
        mkdir "$work/from" "$work/to"
        _copy_esp "$source" "$esp" "$work" || { _leave_esp "$work"; return 1; }
        loader=$(_loader_in "$work/from")
        _leave_esp "$work"
    fi
    _boot_entry "$1" "$(part_number "$source")" "$loader"
}

_copy_esp() { # FROM TO FOLDER
    disk_tool mkfs.vfat -F 32 "/dev/$2" || return
    # Not read-only: a file system that is mounted already can be mounted a second time only as it is.
    disk_tool mount "/dev/$1" "$3/from" || return
    disk_tool mount "/dev/$2" "$3/to" || return
    disk_tool cp -rT -- "$3/from" "$3/to"
}

_leave_esp() { # FOLDER
    local folder
    for folder in "$1/to" "$1/from"; do
        if server_is_simulated || mountpoint -q "$folder"; then disk_tool umount "$folder" || true; fi
    done
    rmdir "$1/to" "$1/from" "$1" 2>/dev/null || true
}

# The file that the firmware is to load, as it writes paths; the fallback that needs no entry comes last.
_loader_in() { # FOLDER
    local name file found=EFI/BOOT/BOOTX64.EFI
    for name in grubx64.efi shimx64.efi; do
        for file in "$1"/EFI/*/"$name"; do
            if [[ -f $file && $file != */EFI/BOOT/* ]]; then found=${file#"$1"/}; fi
        done
    done
    printf '\\%s' "${found//\//\\}"
}

_boot_entry() { # DISK NUMBER LOADER
    local label
    label="Linux $(disk_serial "$1")"
    if ! server_is_simulated && grep -qF "$label" < <(efibootmgr); then return 0; fi
    disk_tool efibootmgr --create --disk "/dev/$1" --part "$2" --label "$label" --loader "$3"
}
