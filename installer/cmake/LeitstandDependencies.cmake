# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything from outside. installer/install-deps.sh lists the Debian packages.
find_package(Qt6 6.4.2 REQUIRED COMPONENTS
    Core Gui Widgets Network Charts Svg LinguistTools)
if(BUILD_TESTING)
    find_package(Qt6 6.4.2 REQUIRED COMPONENTS Test)
endif()
find_package(Qt6Keychain REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libssh REQUIRED IMPORTED_TARGET libssh>=0.10.6)

# KSyntaxHighlighting: the system's KF6 where there is one (needs Qt 6.5), else the build that
# installer/build-ksyntaxhighlighting.sh leaves in the cache folder.
if(DEFINED ENV{LEITSTAND_CACHE})
    set(leitstand_cache_default "$ENV{LEITSTAND_CACHE}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(leitstand_cache_default "$ENV{XDG_CACHE_HOME}/leitstand")
else()
    set(leitstand_cache_default "$ENV{HOME}/.cache/leitstand")
endif()
set(LEITSTAND_CACHE "${leitstand_cache_default}" CACHE PATH
    "Folder for what is built once and kept outside the checkout")

add_library(leitstand_syntax INTERFACE)
find_package(KF6SyntaxHighlighting QUIET)
if(KF6SyntaxHighlighting_FOUND)
    target_link_libraries(leitstand_syntax INTERFACE KF6::SyntaxHighlighting)
elseif(WIN32)
    # In the folder of installer/windows/libraries.sh, like all else.
    find_package(KF5SyntaxHighlighting 5.116.0 REQUIRED)
    target_link_libraries(leitstand_syntax INTERFACE KF5::SyntaxHighlighting)
else()
    find_package(KF5SyntaxHighlighting 5.116.0 QUIET
        PATHS "${LEITSTAND_CACHE}/ksyntaxhighlighting-5.116.0" NO_DEFAULT_PATH)
    if(KF5SyntaxHighlighting_FOUND)
        target_link_libraries(leitstand_syntax INTERFACE KF5::SyntaxHighlighting)
    else()
        message(FATAL_ERROR "KSyntaxHighlighting for Qt 6 was not found. Run "
                            "installer/build-ksyntaxhighlighting.sh first.")
    endif()
endif()
