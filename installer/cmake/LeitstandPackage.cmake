# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed on Linux, and the Debian package that CPack makes of it (installer/linux/build.sh).
# The library of KSyntaxHighlighting goes along where the system has none for Qt 6.
include(GNUInstallDirs)

set(app_id de.c_led.Leitstand)
set(linux "${PROJECT_SOURCE_DIR}/installer/linux")
set(private_libraries lib/leitstand)

configure_file("${linux}/${app_id}.metainfo.xml" "${PROJECT_BINARY_DIR}/${app_id}.metainfo.xml" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/${app_id}.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${linux}/${app_id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/leitstand.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME "${app_id}.svg")
install(FILES "${linux}/leitstand.bash-completion"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME leitstand)
install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/leitstand")
# Packed as the policy wants it: no time and no name inside, so that it is the same each time.
set(manual "${PROJECT_BINARY_DIR}/leitstand.1.gz")
add_custom_command(OUTPUT "${manual}"
    COMMAND sh -c "gzip -9nc '${linux}/leitstand.1' > '${manual}'"
    DEPENDS "${linux}/leitstand.1" VERBATIM)
add_custom_target(leitstand_manual ALL DEPENDS "${manual}")
install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

if(TARGET KF5::SyntaxHighlighting)
    set_target_properties(leitstand PROPERTIES INSTALL_RPATH "$ORIGIN/../${private_libraries}")
    get_target_property(library KF5::SyntaxHighlighting IMPORTED_LOCATION_NONE)
    if(NOT library)
        get_target_property(library KF5::SyntaxHighlighting LOCATION)
    endif()
    cmake_path(GET library PARENT_PATH library_folder)
    install(FILES "$<TARGET_FILE:KF5::SyntaxHighlighting>" DESTINATION "${private_libraries}"
            RENAME "$<TARGET_SONAME_FILE_NAME:KF5::SyntaxHighlighting>"
            PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${library_folder}")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME leitstand)
set(CPACK_PACKAGE_VENDOR "Leitstand contributors")
set(CPACK_PACKAGE_CONTACT "Leitstand contributors <leitstand@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
"Connects to the server over SSH, inside a WireGuard tunnel where there is one, and
says whether all is well and, if not, what to do next. Starts restores and disaster
drills that go on by themselves on the server.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Icons are drawn by a plugin that no library names; the fonts and the tunnel are the user's choice.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, openssh-client")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "network-manager, wireguard-tools, gnome-keyring")
include(CPack)
