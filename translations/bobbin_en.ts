<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FileRefusal</name>
    <message numerus="yes">
        <source>%n downloads stay removed: the disk of their files is not there (%1). Connect it and undo again.</source>
        <translation>
            <numerusform>%Ln download stays removed: the disk of its files is not there (%1). Connect it and undo again.</numerusform>
            <numerusform>%Ln downloads stay removed: the disk of their files is not there (%1). Connect it and undo again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their folder cannot be written to (%1). Change its permissions and undo again.</source>
        <translation>
            <numerusform>%Ln download stays removed: its folder cannot be written to (%1). Change its permissions and undo again.</numerusform>
            <numerusform>%Ln downloads stay removed: their folder cannot be written to (%1). Change its permissions and undo again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files do not fit on the disk (%1). Make room there and undo again.</source>
        <translation>
            <numerusform>%Ln download stays removed: its files do not fit on the disk (%1). Make room there and undo again.</numerusform>
            <numerusform>%Ln downloads stay removed: their files do not fit on the disk (%1). Make room there and undo again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files cannot be taken out of the trash (%1). Look at its disk and undo again.</source>
        <translation>
            <numerusform>%Ln download stays removed: its files cannot be taken out of the trash (%1). Look at its disk and undo again.</numerusform>
            <numerusform>%Ln downloads stay removed: their files cannot be taken out of the trash (%1). Look at its disk and undo again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n downloads finished</source>
        <translation>
            <numerusform>%Ln download finished</numerusform>
            <numerusform>%Ln downloads finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads failed</source>
        <translation>
            <numerusform>%Ln download failed</numerusform>
            <numerusform>%Ln downloads failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads</source>
        <translation>
            <numerusform>%Ln download</numerusform>
            <numerusform>%Ln downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server or the network gives no more: %Ln connections bring no more than fewer did. More would not help.</source>
        <translation>
            <numerusform>The server or the network gives no more: %Ln connection brings all there is. More would not help.</numerusform>
            <numerusform>The server or the network gives no more: %Ln connections bring no more than fewer did. More would not help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waits: its queue runs %Ln at once</source>
        <translation>
            <numerusform>Waits: its queue runs %Ln at once</numerusform>
            <numerusform>Waits: its queue runs %Ln at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server limits the speed of each connection (%Ln now). More connections would help.</source>
        <translation>
            <numerusform>The server limits the speed of each connection (%Ln now). More connections would help.</numerusform>
            <numerusform>The server limits the speed of each connection (%Ln now). More connections would help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangeFolderDialog</name>
    <message numerus="yes">
        <source>%n downloads go to the new folder.</source>
        <translation>
            <numerusform>%Ln download goes to the new folder.</numerusform>
            <numerusform>%Ln downloads go to the new folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CheckWindow</name>
    <message numerus="yes">
        <source>The answers of %Ln links are shown here only. Close the window?</source>
        <translation>
            <numerusform>The answer of %Ln link is shown here only. Close the window?</numerusform>
            <numerusform>The answers of %Ln links are shown here only. Close the window?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CloseDialog</name>
    <message numerus="yes">
        <source>%n downloads are not finished; they go on when Bobbin is started again.</source>
        <translation>
            <numerusform>%Ln download is not finished; it goes on when Bobbin is started again.</numerusform>
            <numerusform>%Ln downloads are not finished; they go on when Bobbin is started again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CookieField</name>
    <message numerus="yes">
        <source>%n cookies from %1 are sent along.</source>
        <translation>
            <numerusform>%Ln cookie from %1 is sent along.</numerusform>
            <numerusform>%Ln cookies from %1 are sent along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the links take none.</source>
        <translation>
            <numerusform>%Ln of the links takes none.</numerusform>
            <numerusform>%Ln of the links take none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CountdownDialog</name>
    <message numerus="yes">
        <source>Bobbin quits in %Ln second(s).</source>
        <translation>
            <numerusform>Bobbin quits in %Ln second.</numerusform>
            <numerusform>Bobbin quits in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer goes to sleep in %Ln second(s).</source>
        <translation>
            <numerusform>The computer goes to sleep in %Ln second.</numerusform>
            <numerusform>The computer goes to sleep in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer is switched off in %Ln second(s).</source>
        <translation>
            <numerusform>The computer is switched off in %Ln second.</numerusform>
            <numerusform>The computer is switched off in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) of other queues have not. They stop, and go on later.</source>
        <translation>
            <numerusform>%Ln download of other queues has not. It stops, and goes on later.</numerusform>
            <numerusform>%Ln downloads of other queues have not. They stop, and go on later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is started in %Ln second(s).</source>
        <extracomment>%1: what the program&apos;s file is called</extracomment>
        <translation>
            <numerusform>%1 is started in %Ln second.</numerusform>
            <numerusform>%1 is started in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of “%1” runs or waits any more; %Ln download(s) of it are paused.</source>
        <extracomment>%1: what a queue is called</extracomment>
        <translation>
            <numerusform>Nothing of “%1” runs or waits any more; %Ln download of it is paused.</numerusform>
            <numerusform>Nothing of “%1” runs or waits any more; %Ln downloads of it are paused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailsFacts</name>
    <message numerus="yes">
        <source>and %n of unknown size</source>
        <translation>
            <numerusform>and %Ln of unknown size</numerusform>
            <numerusform>and %Ln of unknown size</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 bytes)</source>
        <extracomment>%1: 4 MiB; %2: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 (%2 byte)</numerusform>
            <numerusform>%1 (%2 bytes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3 (%4 bytes)</source>
        <extracomment>%1 and %2: 4 MiB; %3: 41 %; %4: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 of %2, %3 (%4 byte)</numerusform>
            <numerusform>%1 of %2, %3 (%4 bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message numerus="yes">
        <source>Bobbin shows the first %Ln part files; add the others afterwards.</source>
        <translation>
            <numerusform>Bobbin shows the first %Ln part file; add the others afterwards.</numerusform>
            <numerusform>Bobbin shows the first %Ln part files; add the others afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DuplicateChoice</name>
    <message numerus="yes">
        <source>%n of these are in the list already:</source>
        <translation>
            <numerusform>%Ln of these is in the list already:</numerusform>
            <numerusform>%Ln of these are in the list already:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileExistsDialog</name>
    <message numerus="yes">
        <source>%1 and %n more files are in their folders already. What shall be done?</source>
        <translation>
            <numerusform>%1 and %Ln more file are in their folders already. What shall be done?</numerusform>
            <numerusform>%1 and %Ln more files are in their folders already. What shall be done?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileTools</name>
    <message numerus="yes">
        <source>Rename %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Rename %Ln Download</numerusform>
            <numerusform>Rename %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads to Another Folder</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Move %Ln Download to Another Folder</numerusform>
            <numerusform>Move %Ln Downloads to Another Folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ForecastLabel</name>
    <message numerus="yes">
        <source>the size of %n is not known yet</source>
        <translation>
            <numerusform>the size of %Ln is not known yet</numerusform>
            <numerusform>the size of %Ln is not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit</source>
        <translation>
            <numerusform>%Ln of %1 does not fit</numerusform>
            <numerusform>%Ln of %1 do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit on %2</source>
        <extracomment>%1: of how many; %2: a folder</extracomment>
        <translation>
            <numerusform>%Ln of %1 does not fit on %2</numerusform>
            <numerusform>%Ln of %1 do not fit on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not fit, on %1 disks</source>
        <extracomment>%1: how many disks, two at least</extracomment>
        <translation>
            <numerusform>%Ln does not fit, on %1 disks</numerusform>
            <numerusform>%Ln do not fit, on %1 disks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GrabWindow</name>
    <message numerus="yes">
        <source>%1; %Ln of unknown size are kept</source>
        <translation>
            <numerusform>%1; %Ln of unknown size is kept</numerusform>
            <numerusform>%1; %Ln of unknown size are kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HaveChoice</name>
    <message numerus="yes">
        <source>You have the files of %n of these already. Choose for each above, or the same for all:</source>
        <translation>
            <numerusform>You have the file of %Ln of these already. Choose for it above, or the same for all:</numerusform>
            <numerusform>You have the files of %Ln of these already. Choose for each above, or the same for all:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message numerus="yes">
        <source>The file changes %n setting(s):</source>
        <translation>
            <numerusform>The file changes %Ln setting:</numerusform>
            <numerusform>The file changes %Ln settings:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinkOffer</name>
    <message numerus="yes">
        <source>%n links were copied.</source>
        <translation>
            <numerusform>%Ln link was copied.</numerusform>
            <numerusform>%Ln links were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinkRows</name>
    <message numerus="yes">
        <source>%n lines cannot be downloaded</source>
        <translation>
            <numerusform>%Ln line cannot be downloaded</numerusform>
            <numerusform>%Ln lines cannot be downloaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are no links.</source>
        <translation>
            <numerusform>%Ln more line is no link.</numerusform>
            <numerusform>%Ln more lines are no links.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinkTools</name>
    <message numerus="yes">
        <source>The list is saved as %1. %n link(s) in it lack a secret part and cannot be fetched from there.</source>
        <translation>
            <numerusform>The list is saved as %1. %Ln link in it lacks a secret part and cannot be fetched from there.</numerusform>
            <numerusform>The list is saved as %1. %Ln links in it lack a secret part and cannot be fetched from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListCommands</name>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln link copied.</numerusform>
            <numerusform>%Ln links copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Category of %n Downloads</source>
        <translation>
            <numerusform>Change Category of %Ln Download</numerusform>
            <numerusform>Change Category of %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Queue of %n Downloads</source>
        <translation>
            <numerusform>Change Queue of %Ln Download</numerusform>
            <numerusform>Change Queue of %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Priority of %n Downloads</source>
        <translation>
            <numerusform>Change Priority of %Ln Download</numerusform>
            <numerusform>Change Priority of %Ln Downloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListFolderNote</name>
    <message numerus="yes">
        <source>%Ln links go to folders that the list names.</source>
        <translation>
            <numerusform>%Ln link goes to a folder that the list names.</numerusform>
            <numerusform>%Ln links go to folders that the list names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListFolders</name>
    <message numerus="yes">
        <source>%Ln links get no folder of their own: at most %1 folders are made for a list.</source>
        <extracomment>%Ln: links, %1: a number of folders</extracomment>
        <translation>
            <numerusform>%Ln link gets no folder of its own: at most %1 folders are made for a list.</numerusform>
            <numerusform>%Ln links get no folder of their own: at most %1 folders are made for a list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PrivateGate</name>
    <message numerus="yes">
        <source>%Ln links were left out: they lead to this computer or to the network it is in. Settings, Security says what becomes of such links.</source>
        <translation>
            <numerusform>%Ln link was left out: it leads to this computer or to the network it is in. Settings, Security says what becomes of such links.</numerusform>
            <numerusform>%Ln links were left out: they lead to this computer or to the network it is in. Settings, Security says what becomes of such links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>%Ln link leads to this computer or to the network it is in.</numerusform>
            <numerusform>%Ln links lead to this computer or to the network it is in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links were added paused: they lead to this computer or to the network it is in. Start them if you trust who wrote the list.</source>
        <translation>
            <numerusform>%Ln link was added paused: it leads to this computer or to the network it is in. Start it if you trust who wrote the list.</numerusform>
            <numerusform>%Ln links were added paused: they lead to this computer or to the network it is in. Start them if you trust who wrote the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links of the list lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>%Ln link of the list leads to this computer or to the network it is in.</numerusform>
            <numerusform>%Ln links of the list lead to this computer or to the network it is in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message numerus="yes">
        <source>Bobbin ended unexpectedly %n times in a row, so everything is paused. Resume what you need.</source>
        <translation>
            <numerusform>Bobbin ended unexpectedly %Ln time, so everything is paused. Resume what you need.</numerusform>
            <numerusform>Bobbin ended unexpectedly %Ln times in a row, so everything is paused. Resume what you need.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Remedies</name>
    <message numerus="yes">
        <source>Change Folder of %n Downloads</source>
        <translation>
            <numerusform>Change Folder of %Ln Download</numerusform>
            <numerusform>Change Folder of %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Limit of %n Downloads</source>
        <translation>
            <numerusform>Change Limit of %Ln Download</numerusform>
            <numerusform>Change Limit of %Ln Downloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenameDialog</name>
    <message numerus="yes">
        <source>%n get a new name.</source>
        <translation>
            <numerusform>%Ln gets a new name.</numerusform>
            <numerusform>%Ln get a new name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep theirs.</source>
        <translation>
            <numerusform>%Ln keeps its own.</numerusform>
            <numerusform>%Ln keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SecurityPage</name>
    <message numerus="yes">
        <source>Shall the logins of %n servers be forgotten? This cannot be undone.</source>
        <translation>
            <numerusform>Shall the login of %Ln server be forgotten? This cannot be undone.</numerusform>
            <numerusform>Shall the logins of %Ln servers be forgotten? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The keyring is told to forget what it has for %n servers. Its own program shows whether it has.</source>
        <translation>
            <numerusform>The keyring is told to forget what it has for %Ln server. Its own program shows whether it has.</numerusform>
            <numerusform>The keyring is told to forget what it has for %Ln servers. Its own program shows whether it has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SegmentMap</name>
    <message numerus="yes">
        <source>%1 is there, %n connections are at work</source>
        <translation>
            <numerusform>%1 is there, %Ln connection is at work</numerusform>
            <numerusform>%1 is there, %Ln connections are at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignInDialog</name>
    <message numerus="yes">
        <source>%1 and %n more servers ask for a user name and a password.</source>
        <translation>
            <numerusform>%1 and %Ln more server ask for a user name and a password.</numerusform>
            <numerusform>%1 and %Ln more servers ask for a user name and a password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UndoableCommands</name>
    <message numerus="yes">
        <source>Remove %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Remove %Ln Download</numerusform>
            <numerusform>Remove %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads removed.</source>
        <translation>
            <numerusform>%Ln download removed.</numerusform>
            <numerusform>%Ln downloads removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed downloads cleared.</source>
        <translation>
            <numerusform>%Ln completed download cleared.</numerusform>
            <numerusform>%Ln completed downloads cleared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads in the Queue</source>
        <translation>
            <numerusform>Move %Ln Download in the Queue</numerusform>
            <numerusform>Move %Ln Downloads in the Queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %L1 downloads cannot be brought back: only the latest are kept.</source>
        <translation>
            <numerusform>%Ln of %L1 downloads cannot be brought back: only the latest are kept.</numerusform>
            <numerusform>%Ln of %L1 downloads cannot be brought back: only the latest are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n Failed Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Ignore %Ln Failed Download</numerusform>
            <numerusform>Ignore %Ln Failed Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed downloads are ignored.</source>
        <translation>
            <numerusform>%Ln failed download is ignored.</numerusform>
            <numerusform>%Ln failed downloads are ignored.</numerusform>
        </translation>
    </message>
</context>
</TS>
