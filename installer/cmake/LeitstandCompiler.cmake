# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Language level, warnings, sanitizers, compiler cache. Everything that every target of ours
# needs is in the interface target leitstand_compiler; foreign headers are SYSTEM.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(leitstand_compiler INTERFACE)
target_compile_definitions(leitstand_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LEITSTAND_VERSION="${PROJECT_VERSION}")

if(WIN32)
    # Windows 10 and newer; without the names that collide with ours.
    target_compile_definitions(leitstand_compiler INTERFACE
        _WIN32_WINNT=0x0A00 WIN32_LEAN_AND_MEAN NOMINMAX UNICODE _UNICODE)
endif()
if(MSVC)
    target_compile_options(leitstand_compiler INTERFACE /W4 /permissive- /utf-8)
    if(LEITSTAND_WERROR)
        target_compile_options(leitstand_compiler INTERFACE /WX)
    endif()
else()
    target_compile_options(leitstand_compiler INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
        -Wold-style-cast -Wnon-virtual-dtor)
    if(LEITSTAND_WERROR)
        target_compile_options(leitstand_compiler INTERFACE -Werror)
    endif()
endif()

# Dozens of small test programs are linked from the same static libraries: a quick linker is
# worth it while developing. Release builds use the system's default.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT LEITSTAND_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()

# For the whole directory tree, not only our own targets: a sanitizer must see every object.
if(LEITSTAND_SANITIZE STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(LEITSTAND_SANITIZE STREQUAL "thread")
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
elseif(NOT LEITSTAND_SANITIZE STREQUAL "")
    message(FATAL_ERROR "LEITSTAND_SANITIZE must be empty, address or thread, "
                        "not \"${LEITSTAND_SANITIZE}\".")
endif()
