# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Tests are found by name: tst_*.cpp is a Qt test, *.bats a shell test; each is one ctest test,
# labelled with its folder. The label `lab` is for what needs the practice server.

# Everything in a test folder that is not a test itself is a support library of that folder.
function(leitstand_add_test_support label)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "LINKS")
    file(GLOB_RECURSE support CONFIGURE_DEPENDS "${arg_FOLDER}/*.cpp" "${arg_FOLDER}/*.h")
    list(FILTER support EXCLUDE REGEX "/(tst_|bench_|fuzz_|drive_)[^/]*\\.cpp$")
    set(empty "${CMAKE_CURRENT_BINARY_DIR}/${label}_support_empty.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Keeps the library from being empty.\n")
    add_library(leitstand_${label}_support STATIC ${support} "${empty}")
    target_include_directories(leitstand_${label}_support PUBLIC
        "${arg_FOLDER}" "${PROJECT_SOURCE_DIR}")
    target_link_libraries(leitstand_${label}_support PUBLIC
        leitstand_compiler ${arg_LINKS} Qt6::Test)
    target_compile_definitions(leitstand_${label}_support PUBLIC
        LEITSTAND_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        LEITSTAND_BINARY_DIR="${PROJECT_BINARY_DIR}")
endfunction()

function(leitstand_add_qt_tests label)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER;TIMEOUT;LOCK" "LINKS")
    leitstand_add_test_support(${label} FOLDER "${arg_FOLDER}" LINKS ${arg_LINKS})
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${arg_FOLDER}/tst_*.cpp")
    foreach(source IN LISTS tests)
        cmake_path(GET source STEM name)
        if(TARGET ${name})
            string(APPEND name "_${label}")
        endif()
        add_executable(${name} "${source}")
        target_link_libraries(${name} PRIVATE leitstand_${label}_support)
        add_test(NAME ${label}.${name} COMMAND ${name})
        leitstand_set_test_properties(${label}.${name} ${label} "${arg_TIMEOUT}" "${arg_LOCK}")
    endforeach()
endfunction()

# Each bench_*.cpp, fuzz_*.cpp or drive_*.cpp is one program; nothing here is a ctest test.
function(leitstand_add_programs label)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "LINKS")
    leitstand_add_test_support(${label} FOLDER "${arg_FOLDER}" LINKS ${arg_LINKS})
    file(GLOB_RECURSE programs CONFIGURE_DEPENDS "${arg_FOLDER}/${label}_*.cpp")
    foreach(source IN LISTS programs)
        cmake_path(GET source STEM name)
        add_executable(${name} "${source}")
        target_link_libraries(${name} PRIVATE leitstand_${label}_support)
    endforeach()
endfunction()

function(leitstand_add_bats_tests label)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER;TIMEOUT;LOCK" "")
    find_program(BATS_PROGRAM bats REQUIRED)
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${arg_FOLDER}/*.bats")
    foreach(source IN LISTS tests)
        cmake_path(GET source STEM name)
        add_test(NAME ${label}.${name} COMMAND "${BATS_PROGRAM}" "${source}"
                 WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
        leitstand_set_test_properties(${label}.${name} ${label} "${arg_TIMEOUT}" "${arg_LOCK}")
    endforeach()
endfunction()

# Qt, GLib and libssh are Debian's builds, not instrumented: what they do inside is left out by
# ThreadSanitizer, our own accesses are not. Tests start sshd and the like from a program with threads.
# Tests must not depend on the caller's desktop, keychain, agent or language.
function(leitstand_set_test_properties test label timeout lock)
    set(environment
        QT_QPA_PLATFORM=offscreen
        LC_ALL=C.UTF-8
        LEITSTAND_SOURCE_DIR=${PROJECT_SOURCE_DIR}
        LEITSTAND_BINARY_DIR=${PROJECT_BINARY_DIR}
        "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1"
        "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
        "TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:ignore_noninstrumented_modules=1:die_after_fork=0")
    set_tests_properties(${test} PROPERTIES
        LABELS ${label} TIMEOUT ${timeout} ENVIRONMENT "${environment}")
    if(lock)
        # Deadlines are part of these tests: nothing runs beside them.
        set_tests_properties(${test} PROPERTIES RESOURCE_LOCK ${lock} PROCESSORS 2)
    endif()
endfunction()

# Checks of the tree itself: translations, form, shell scripts, house rules.
function(leitstand_add_checks)
    find_program(PYTHON3_PROGRAM python3 REQUIRED)
    set(tests "${PROJECT_SOURCE_DIR}/tests")
    add_test(NAME check.translations COMMAND "${PYTHON3_PROGRAM}"
        "${tests}/check-translations.py" --lupdate "$<TARGET_FILE:Qt6::lupdate>")
    add_test(NAME check.translations-self-test COMMAND "${PYTHON3_PROGRAM}"
        "${tests}/check-translations.py" --self-test)
    add_test(NAME check.tree COMMAND "${PYTHON3_PROGRAM}" "${tests}/checks/tree.py")
    add_test(NAME check.shell COMMAND "${tests}/checks/shell.sh")
    add_test(NAME check.format COMMAND "${PROJECT_SOURCE_DIR}/installer/format.sh" --check)
    add_test(NAME check.package COMMAND "${tests}/checks/package.sh" "${PROJECT_BINARY_DIR}")
    # Sanitized programs are not shipped, and their libraries stand in no package.
    if(LEITSTAND_SANITIZE)
        set_tests_properties(check.package PROPERTIES DISABLED ON)
    endif()
    foreach(check IN ITEMS translations translations-self-test tree shell format package)
        leitstand_set_test_properties(check.${check} check 180 "")
        set_tests_properties(check.${check} PROPERTIES SKIP_RETURN_CODE 77)
    endforeach()
endfunction()

# The command that the README promises, on what was just built: with the shipped recording, and
# on the practice server.
function(leitstand_add_try_tests)
    set(try "${PROJECT_SOURCE_DIR}/installer/try.sh" --no-build --no-display)
    add_test(NAME ui.try-replay COMMAND ${try} --replay --out "${PROJECT_BINARY_DIR}/try-replay")
    leitstand_set_test_properties(ui.try-replay ui 180 "")
    add_test(NAME lab.try COMMAND ${try} --out "${PROJECT_BINARY_DIR}/try-lab")
    leitstand_set_test_properties(lab.try lab 900 lab)
    foreach(test IN ITEMS ui.try-replay lab.try)
        set_property(TEST ${test} APPEND PROPERTY
            ENVIRONMENT "LEITSTAND_BUILD_DIR=${PROJECT_BINARY_DIR}")
    endforeach()
endfunction()

# Every step of a restore and of its undo, each with one fault (all of them: faultmatrix --full); every step of a
# deployment and of its rollback with one fault and cut off.
function(leitstand_add_fault_matrix)
    add_test(NAME lab.faultmatrix COMMAND "${PROJECT_SOURCE_DIR}/tests/lab/faultmatrix"
        --leitstand "$<TARGET_FILE:leitstand>")
    leitstand_set_test_properties(lab.faultmatrix lab 1500 lab)
    add_test(NAME lab.faultmatrix-deploy COMMAND "${PROJECT_SOURCE_DIR}/tests/lab/faultmatrix" --deploy
        --leitstand "$<TARGET_FILE:leitstand>")
    leitstand_set_test_properties(lab.faultmatrix-deploy lab 1500 lab)
endfunction()
