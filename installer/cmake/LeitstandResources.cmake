# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything the program carries inside itself.

function(leitstand_resource_library target)
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// ${target}: only resources.\n")
    add_library(${target} STATIC "${empty}")
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${target} PUBLIC Qt6::Core)
endfunction()

# Embeds every file below resources/<folder> as :/leitstand/<folder>/…
function(leitstand_embed_folder target folder)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}"
        "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*")
    list(FILTER files EXCLUDE REGEX "(\\.md|~|\\.sw.|/CMakeLists\\.txt)$")
    if(files)
        qt_add_resources(${target} "${target}_${folder}" PREFIX "/leitstand" FILES ${files})
    endif()
endfunction()

# Our two catalogues and Qt's own German texts as :/leitstand/translations/*.qm
function(leitstand_embed_translations target)
    set(catalogues)
    foreach(language IN ITEMS de en)
        set(ts "${PROJECT_SOURCE_DIR}/translations/leitstand_${language}.ts")
        set(qm "${CMAKE_CURRENT_BINARY_DIR}/leitstand_${language}.qm")
        add_custom_command(OUTPUT "${qm}"
            COMMAND Qt6::lrelease -silent "${ts}" -qm "${qm}"
            DEPENDS "${ts}" VERBATIM
            COMMENT "Translations leitstand_${language}.qm")
        set_source_files_properties("${qm}" PROPERTIES
            QT_RESOURCE_ALIAS "leitstand_${language}.qm" GENERATED ON)
        list(APPEND catalogues "${qm}")
    endforeach()

    get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
    execute_process(COMMAND "${qmake}" -query QT_INSTALL_TRANSLATIONS
        OUTPUT_VARIABLE qt_translations OUTPUT_STRIP_TRAILING_WHITESPACE)
    set(qtbase "${qt_translations}/qtbase_de.qm")
    if(NOT EXISTS "${qtbase}")
        message(FATAL_ERROR "Qt's German texts are missing (${qtbase}). Install the package "
                            "qt6-translations-l10n.")
    endif()
    set_source_files_properties("${qtbase}" PROPERTIES QT_RESOURCE_ALIAS "qtbase_de.qm")
    qt_add_resources(${target} "${target}_translations" PREFIX "/leitstand/translations"
        FILES ${catalogues} "${qtbase}")
endfunction()

# Embeds the Breeze icons named in the list file (one name a line, # starts a comment) as two
# icon themes, :/leitstand/icons/breeze and :/leitstand/icons/breeze-dark, in the sizes 16, 22,
# 32 and 64 as far as Breeze has them. QIcon::setThemeSearchPaths({":/leitstand/icons"}) makes
# them available to QIcon::fromTheme().
function(leitstand_embed_icons target list_file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list_file}")
    if(NOT EXISTS "${list_file}")
        message(FATAL_ERROR "The list of icons ${list_file} is missing.")
    endif()
    file(STRINGS "${list_file}" names REGEX "^[a-z]")
    find_path(LEITSTAND_ICON_DIR breeze/index.theme
        PATHS /usr/share/icons /usr/local/share/icons
        DOC "Folder that holds the Breeze icon themes" NO_DEFAULT_PATH)
    if(NOT LEITSTAND_ICON_DIR)
        message(FATAL_ERROR "The Breeze icons are missing. Install the package "
                            "breeze-icon-theme.")
    endif()
    foreach(theme IN ITEMS breeze breeze-dark)
        leitstand_embed_icon_theme(${target} ${theme} "${names}")
    endforeach()
endfunction()

function(leitstand_embed_icon_theme target theme names)
    set(base "${LEITSTAND_ICON_DIR}/${theme}")
    set(files)
    set(directories)
    foreach(name IN LISTS names)
        string(STRIP "${name}" name)
        file(GLOB found "${base}/*/16/${name}.svg" "${base}/*/22/${name}.svg"
             "${base}/*/32/${name}.svg" "${base}/*/64/${name}.svg")
        if(NOT found)
            message(FATAL_ERROR "${theme} has no icon named \"${name}\" (resources/icons.txt).")
        endif()
        foreach(icon IN LISTS found)
            file(RELATIVE_PATH alias "${base}" "${icon}")
            cmake_path(GET alias PARENT_PATH directory)
            list(APPEND directories "${directory}")
            # Copied, because two names are often links to one file, and a file has one alias.
            file(REAL_PATH "${icon}" real)
            set(copy "${CMAKE_CURRENT_BINARY_DIR}/icons/${theme}/${alias}")
            configure_file("${real}" "${copy}" COPYONLY)
            set_source_files_properties("${copy}" PROPERTIES QT_RESOURCE_ALIAS "${alias}")
            list(APPEND files "${copy}")
        endforeach()
    endforeach()
    list(REMOVE_DUPLICATES directories)
    list(REMOVE_DUPLICATES files)

    # A short index.theme of our own: Breeze's lists hundreds of folders and costs start-up time.
    list(JOIN directories "," joined)
    set(index "[Icon Theme]\nName=${theme}\nComment=Breeze\nDirectories=${joined}\n")
    foreach(directory IN LISTS directories)
        cmake_path(GET directory FILENAME size)
        string(APPEND index "\n[${directory}]\nSize=${size}\nType=Scalable\n"
                            "MinSize=${size}\nMaxSize=256\n")
    endforeach()
    set(index_file "${CMAKE_CURRENT_BINARY_DIR}/icons/${theme}/index.theme")
    file(CONFIGURE OUTPUT "${index_file}" CONTENT "${index}" @ONLY)
    set_source_files_properties("${index_file}" PROPERTIES QT_RESOURCE_ALIAS "index.theme")
    string(MAKE_C_IDENTIFIER "${target}_${theme}" resource)
    qt_add_resources(${target} ${resource} PREFIX "/leitstand/icons/${theme}"
        FILES ${files} "${index_file}")
endfunction()
