# SPDX-License-Identifier: GPL-3.0-or-later
# The window program. Its parts are a library of their own, so that tests can link them.
add_library(bobbin_application STATIC application.cpp application.h
    conversions.cpp conversions.h
    applicationlinks.cpp
    endwiring.cpp endwiring.h)
target_link_libraries(bobbin_application PUBLIC bobbin_options
    bobbin_ui bobbin_store bobbin_secrets bobbin_desktop bobbin_settings bobbin_engine Qt6::Widgets)

add_executable(bobbin main.cpp)
target_link_libraries(bobbin PRIVATE bobbin_application
    $<TARGET_NAME_IF_EXISTS:bobbin_translations>)
