# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One static library per folder; the link graph enforces the layers of the architecture.

if(WIN32)
    set(leitstand_foreign_sources "_unix\\.cpp$")
else()
    set(leitstand_foreign_sources "_windows\\.cpp$")
endif()

# leitstand_add_layer(<name> FOLDER <dir> [ROOTS <include root>...] LINKS <target>...)
# Creates static library leitstand_<name> from every .cpp and .h below <dir>. A folder that has
# no .cpp yet gets a generated empty one, so that the graph always configures and builds.
function(leitstand_add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "ROOTS;LINKS")
    set(target leitstand_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${arg_FOLDER}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${arg_FOLDER}/*.h")
    # What only one system has is in a file of its own, chosen here.
    list(FILTER sources EXCLUDE REGEX "${leitstand_foreign_sources}")
    if(NOT sources)
        set(empty "${CMAKE_CURRENT_BINARY_DIR}/${target}_empty.cpp")
        file(CONFIGURE OUTPUT "${empty}" CONTENT "// ${target} has no source file yet.\n")
        set(sources "${empty}")
    endif()
    add_library(${target} STATIC ${sources} ${headers})
    foreach(root IN LISTS arg_ROOTS)
        target_include_directories(${target} PUBLIC "${root}")
    endforeach()
    target_link_libraries(${target} PUBLIC leitstand_compiler ${arg_LINKS})
endfunction()

# The program: app/main.cpp alone. The composition root is a library, so that end-to-end tests use
# the console as it is put together for a user.
function(leitstand_add_program)
    add_library(leitstand_root STATIC
        "${PROJECT_SOURCE_DIR}/app/compositionroot.cpp" "${PROJECT_SOURCE_DIR}/app/compositionroot.h")
    target_link_libraries(leitstand_root PUBLIC leitstand_app leitstand_models leitstand_ui)
    add_executable(leitstand "${PROJECT_SOURCE_DIR}/app/main.cpp")
    target_link_libraries(leitstand PRIVATE leitstand_root leitstand_cli)
    target_compile_definitions(leitstand PRIVATE LEITSTAND_VERSION="${PROJECT_VERSION}")
    set_target_properties(leitstand PROPERTIES WIN32_EXECUTABLE ON)
    install(TARGETS leitstand RUNTIME DESTINATION bin)
endfunction()
