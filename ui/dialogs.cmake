# SPDX-License-Identifier: GPL-3.0-or-later
# The dialogs, the tray and the rules behind them.
target_sources(bobbin_ui PRIVATE
    aboutdialog.cpp aboutdialog.h
    accessbar.cpp accessbar.h
    addchoices.cpp addchoices.h
    actionbook.cpp actionbook.h
    adddialog.cpp adddialog.h
    addlinkmodel.cpp addlinkmodel.h
    addparts.cpp addparts.h
    arrangechoice.cpp arrangechoice.h
    arrangedesk.cpp arrangedesk.h
    arrangedlist.cpp arrangedlist.h
    categoriesdialog.cpp categoriesdialog.h
    categoryfields.cpp categoryfields.h
    countdowndialog.cpp countdowndialog.h
    queueends.cpp queueends.h
    queuefields.cpp queuefields.h
    queuesdialog.cpp queuesdialog.h
    adoptdialog.cpp adoptdialog.h
    advancedpage.cpp advancedpage.h
    tablepage.cpp tablepage.h
    certificatedialog.cpp certificatedialog.h
    certificatewords.cpp certificatewords.h
    changefieldsdialog.cpp changefieldsdialog.h
    changefolderdialog.cpp changefolderdialog.h
    changelinkdialog.cpp changelinkdialog.h
    checkanswers.cpp
    checkcells.cpp
    checkcommands.cpp
    checkmenu.cpp
    checkmodel.cpp checkmodel.h
    checkorder.cpp checkorder.h
    checkwindow.cpp checkwindow.h
    closedialog.cpp closedialog.h
    closepolicy.cpp closepolicy.h
    columnsdialog.cpp columnsdialog.h
    commandpalette.cpp commandpalette.h
    companions.cpp companions.h
    cookiefield.cpp cookiefield.h
    dialogparts.cpp dialogparts.h
    dialogs.cpp dialogs.h dialogshave.cpp dialogspreferences.cpp
    downloadspage.cpp downloadspage.h
    downloadlimitdialog.cpp downloadlimitdialog.h
    downloadwindow.cpp downloadwindow.h
    downloadwindows.cpp downloadwindows.h
    droptarget.cpp droptarget.h
    duplicatechoice.cpp duplicatechoice.h
    enterkey.cpp enterkey.h
    fieldparts.h
    fileexistsdialog.cpp fileexistsdialog.h
    folderfield.cpp folderfield.h
    havechoice.cpp havechoice.h
    havedelegate.cpp havedelegate.h
    folderreport.cpp folderreport.h
    fuzzymatch.cpp fuzzymatch.h
    generalpage.cpp generalpage.h
    grabadder.cpp grabadder.h
    grabbar.cpp grabbar.h
    grabbatch.h
    grabfeed.cpp grabfeed.h
    grabmenu.cpp grabmenu.h
    grabmodel.cpp grabmodel.h
    graborder.cpp
    grabparts.cpp
    grabpaste.cpp grabpaste.h
    grabpicture.cpp grabpicture.h
    grabrequest.cpp grabrequest.h
    grabrow.cpp grabrow.h
    recipewords.cpp recipewords.h
    grabsizes.cpp grabsizes.h
    grabthumbs.cpp grabthumbs.h
    grabwindow.cpp grabwindow.h
    grabwords.cpp grabwords.h
    knownlinks.cpp knownlinks.h
    languages.cpp languages.h
    linkadder.cpp linkadder.h
    linkrows.cpp linkrows.h
    linksedit.cpp linksedit.h
    linkspage.cpp linkspage.h
    inpieces.cpp inpieces.h
    listfoldernote.cpp listfoldernote.h
    listfolders.cpp listfolders.h
    linktools.cpp linktools.h
    networkpage.cpp networkpage.h
    notificationgatherer.cpp notificationgatherer.h
    notificationspage.cpp notificationspage.h
    onpool.h
    pagebook.cpp pagebook.h
    pagesecrets.cpp pagesecrets.h
    patternbar.cpp patternbar.h
    patternrows.cpp patternrows.h
    preferencesdialog.cpp preferencesdialog.h
    privategate.cpp privategate.h
    preferencespage.h
    programwords.cpp programwords.h
    proxyfields.cpp proxyfields.h
    rememberchoice.cpp rememberchoice.h
    remedies.cpp remedies.h
    requestdialog.cpp requestdialog.h
    retranslation.cpp retranslation.h
    rowmenu.cpp rowmenu.h
    rowsinview.cpp rowsinview.h
    savefile.cpp savefile.h
    securitypage.cpp securitypage.h
    settingsexchangedialog.cpp settingsexchangedialog.h
    settingsrows.cpp settingsrows.h
    settingssearch.cpp settingssearch.h
    shortcutspage.cpp shortcutspage.h
    hostrulefields.cpp hostrulefields.h
    signindialog.cpp signindialog.h
    startoptions.cpp startoptions.h
    startlinks.cpp startlinks.h
    storeproblemdialog.cpp storeproblemdialog.h
    timetablegrid.cpp timetablegrid.h
    timetablepage.cpp timetablepage.h
    tray.cpp tray.h
    trayicon.cpp trayicon.h
    typedsetting.cpp typedsetting.h
    watchedfolder.cpp watchedfolder.h
    windowkeeper.cpp windowkeeper.h
    xembedtray.cpp xembedtray.h
    arrangestep.cpp arrangestep.h
    keyboardowner.cpp keyboardowner.h
    checksumfield.cpp checksumfield.h
    elidedfield.cpp elidedfield.h
    elidedlabel.cpp elidedlabel.h
    tickkeys.cpp tickkeys.h
    checksumdialog.cpp checksumdialog.h
    contentarea.cpp contentarea.h
    windowroom.cpp windowroom.h
    addedrows.cpp addedrows.h
    sidebarmenu.cpp sidebarmenu.h)

# Whether an X11 desktop has a tray is asked of the server itself.
find_path(XCB_INCLUDE_DIR xcb/xcb.h REQUIRED)
find_library(XCB_LIBRARY xcb REQUIRED)
target_include_directories(bobbin_ui PRIVATE ${XCB_INCLUDE_DIR})
target_link_libraries(bobbin_ui PRIVATE ${XCB_LIBRARY})
