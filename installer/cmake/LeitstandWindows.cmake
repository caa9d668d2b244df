# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What the program has only on Windows: the console twin, icon and version inside the programs, the
# system's libraries. installer/windows/build.sh makes the installer of it.

# leitstand_windows_resources(<target> <file name>)
function(leitstand_windows_resources target LEITSTAND_FILE)
    set(LEITSTAND_ICON "${PROJECT_BINARY_DIR}/leitstand.ico")
    set(LEITSTAND_MANIFEST "${PROJECT_SOURCE_DIR}/installer/windows/leitstand.manifest")
    set(resources "${PROJECT_BINARY_DIR}/${target}.rc")
    configure_file("${PROJECT_SOURCE_DIR}/installer/windows/leitstand.rc.in" "${resources}" @ONLY)
    set_source_files_properties("${resources}" PROPERTIES
        OBJECT_DEPENDS "${LEITSTAND_ICON};${LEITSTAND_MANIFEST}")
    target_sources(${target} PRIVATE "${resources}")
    add_dependencies(${target} leitstand_icon_file)
endfunction()

function(leitstand_add_windows_parts)
    enable_language(RC)
    find_program(BASH_PROGRAM bash REQUIRED)
    set(icon "${PROJECT_BINARY_DIR}/leitstand.ico")
    set(svg "${PROJECT_SOURCE_DIR}/resources/icons/leitstand.svg")
    set(script "${PROJECT_SOURCE_DIR}/installer/windows/icon.sh")
    add_custom_command(OUTPUT "${icon}" COMMAND "${BASH_PROGRAM}" "${script}" "${svg}" "${icon}"
        DEPENDS "${svg}" "${script}" VERBATIM)
    add_custom_target(leitstand_icon_file DEPENDS "${icon}")
    leitstand_windows_resources(leitstand leitstand.exe)

    add_executable(leitstand_console "${PROJECT_SOURCE_DIR}/app/consolemain_windows.cpp")
    target_link_libraries(leitstand_console PRIVATE leitstand_cli)
    set_target_properties(leitstand_console PROPERTIES OUTPUT_NAME leitstand SUFFIX .com)
    leitstand_windows_resources(leitstand_console leitstand.com)
    install(TARGETS leitstand_console RUNTIME DESTINATION bin)

    target_link_libraries(leitstand_transport PUBLIC ws2_32)
    target_link_libraries(leitstand_tunnel PUBLIC iphlpapi)
endfunction()
