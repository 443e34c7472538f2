# SPDX-License-Identifier: GPL-3.0-or-later
# What opens when somebody asks for it, and what serves nothing else. It stands together, so that
# its code lies together in the program and is not read into memory before.
set(dialogs
    connectionmodel.cpp connectionmodel.h
    sourcepage.cpp sourcepage.h
    renamedialog.cpp renamedialog.h
    renamemodel.cpp renamemodel.h
    renamerule.cpp renamerule.h
    editchanges.cpp editchanges.h
    aboutdialog.cpp aboutdialog.h
    addchoices.cpp addchoices.h
    adddialog.cpp adddialog.h
    addlinkmodel.cpp addlinkmodel.h
    addparts.cpp addparts.h
    arrangechoice.cpp arrangechoice.h
    arrangedlist.cpp arrangedlist.h
    categoriesdialog.cpp categoriesdialog.h
    categoryfields.cpp categoryfields.h
    countdowndialog.cpp countdowndialog.h
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
    columnsdialog.cpp columnsdialog.h
    commandpalette.cpp commandpalette.h
    cookiefield.cpp cookiefield.h
    downloadspage.cpp downloadspage.h
    downloadlimitdialog.cpp downloadlimitdialog.h
    downloadwindow.cpp downloadwindow.h
    duplicatechoice.cpp duplicatechoice.h
    fileexistsdialog.cpp fileexistsdialog.h
    havechoice.cpp havechoice.h
    havedelegate.cpp havedelegate.h
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
    linkrows.cpp linkrows.h
    linksedit.cpp linksedit.h
    linkspage.cpp linkspage.h
    networkpage.cpp networkpage.h
    notificationspage.cpp notificationspage.h
    pagebook.cpp pagebook.h
    pagesecrets.cpp pagesecrets.h
    patternbar.cpp patternbar.h
    patternrows.cpp patternrows.h
    preferencesdialog.cpp preferencesdialog.h
    preferencespage.h
    proxyfields.cpp proxyfields.h
    requestdialog.cpp requestdialog.h
    savefile.cpp savefile.h
    securitypage.cpp securitypage.h
    settingsexchangedialog.cpp settingsexchangedialog.h
    settingsrows.cpp settingsrows.h
    settingssearch.cpp settingssearch.h
    shortcutspage.cpp shortcutspage.h
    hostrulefields.cpp hostrulefields.h
    signindialog.cpp signindialog.h
    storeproblemdialog.cpp storeproblemdialog.h
    timetablegrid.cpp timetablegrid.h
    timetablepage.cpp timetablepage.h
    typedsetting.cpp typedsetting.h
    arrangestep.cpp arrangestep.h
    checksumfield.cpp checksumfield.h
    tickkeys.cpp tickkeys.h
    checksumdialog.cpp checksumdialog.h
    contentarea.cpp contentarea.h
    addedrows.cpp addedrows.h
)
