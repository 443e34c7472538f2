<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FileRefusal</name>
    <message>
        <source>%1 keeps its name: a file with the new name is there already. Choose another one.</source>
        <translation>%1 behält den Namen: Eine Datei mit dem neuen Namen ist schon da. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 is not in its folder any more. Start it over to fetch it again.</source>
        <translation>%1 ist nicht mehr im Ordner. Beginnen Sie von vorn, um die Datei noch einmal zu holen.</translation>
    </message>
    <message>
        <source>%1 stays where it is: its folder or the new one cannot be written to. Choose another folder.</source>
        <translation>%1 bleibt am alten Ort: In den bisherigen oder den neuen Ordner kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 stays where it is: it does not fit on the other disk. Make room there, or choose another folder.</source>
        <translation>%1 bleibt am alten Ort: Auf dem anderen Datenträger ist nicht genug Platz. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is in use just now. Try again in a moment.</source>
        <translation>%1 wird gerade benutzt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written (%2). Look at its disk.</source>
        <translation>%1 kann nicht gelesen oder geschrieben werden (%2). Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The trash does not have these files any more:</source>
        <translation>Diese Dateien sind nicht mehr im Papierkorb:</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: the disk of their files is not there (%1). Connect it and undo again.</source>
        <translation>
            <numerusform>%Ln Download bleibt entfernt: Der Datenträger mit seinen Dateien ist nicht da (%1). Schließen Sie ihn an und wählen Sie noch einmal „Rückgängig“.</numerusform>
            <numerusform>%Ln Downloads bleiben entfernt: Der Datenträger mit ihren Dateien ist nicht da (%1). Schließen Sie ihn an und wählen Sie noch einmal „Rückgängig“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their folder cannot be written to (%1). Change its permissions and undo again.</source>
        <translation>
            <numerusform>%Ln Download bleibt entfernt: In seinen Ordner kann nicht geschrieben werden (%1). Ändern Sie dessen Zugriffsrechte und wählen Sie noch einmal „Rückgängig“.</numerusform>
            <numerusform>%Ln Downloads bleiben entfernt: In ihren Ordner kann nicht geschrieben werden (%1). Ändern Sie dessen Zugriffsrechte und wählen Sie noch einmal „Rückgängig“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files do not fit on the disk (%1). Make room there and undo again.</source>
        <translation>
            <numerusform>%Ln Download bleibt entfernt: Für seine Dateien ist auf dem Datenträger nicht genug Platz (%1). Schaffen Sie dort Platz und wählen Sie noch einmal „Rückgängig“.</numerusform>
            <numerusform>%Ln Downloads bleiben entfernt: Für ihre Dateien ist auf dem Datenträger nicht genug Platz (%1). Schaffen Sie dort Platz und wählen Sie noch einmal „Rückgängig“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads stay removed: their files cannot be taken out of the trash (%1). Look at its disk and undo again.</source>
        <translation>
            <numerusform>%Ln Download bleibt entfernt: Seine Dateien können nicht aus dem Papierkorb geholt werden (%1). Prüfen Sie dessen Datenträger und wählen Sie noch einmal „Rückgängig“.</numerusform>
            <numerusform>%Ln Downloads bleiben entfernt: Ihre Dateien können nicht aus dem Papierkorb geholt werden (%1). Prüfen Sie dessen Datenträger und wählen Sie noch einmal „Rückgängig“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be saved: %2. Make room on the disk or choose another folder, then save again.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Schaffen Sie Platz auf dem Datenträger oder wählen Sie einen anderen Ordner, und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1 download finished</source>
        <translation>1 Download fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads finished</source>
        <translation>
            <numerusform>%Ln Download fertig</numerusform>
            <numerusform>%Ln Downloads fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>1 download failed</source>
        <translation>1 Download fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads failed</source>
        <translation>
            <numerusform>%Ln Download fehlgeschlagen</numerusform>
            <numerusform>%Ln Downloads fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 running</source>
        <translation>1 läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 waiting</source>
        <translation>1 wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 download</source>
        <translation>1 Download</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads</source>
        <translation>
            <numerusform>%Ln Download</numerusform>
            <numerusform>%Ln Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Link</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: finished, failed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a complete link.</source>
        <translation>Das ist kein vollständiger Link.</translation>
    </message>
    <message>
        <source>This is not a complete link: %1.</source>
        <translation>Das ist kein vollständiger Link: %1.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded.</source>
        <translation>Nur http- und https-Links können heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded, not this one: %1.</source>
        <translation>Nur http- und https-Links können heruntergeladen werden, dieser nicht: %1.</translation>
    </message>
    <message>
        <source>The server’s name was not found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The server does not accept connections.</source>
        <translation>Der Server nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection could be made: the server cannot prove that it is the right one.</source>
        <translation>Es kam keine sichere Verbindung zustande: Der Server kann nicht beweisen, dass er der richtige ist.</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1.</source>
        <translation>Es kam keine sichere Verbindung zustande: %1.</translation>
    </message>
    <message>
        <source>The proxy does not work.</source>
        <translation>Der Proxy funktioniert nicht.</translation>
    </message>
    <message>
        <source>The proxy does not work: %1.</source>
        <translation>Der Proxy funktioniert nicht: %1.</translation>
    </message>
    <message>
        <source>The proxy asks for a user name and a password.</source>
        <translation>Der Proxy verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>The server asks for a user name and a password.</source>
        <translation>Der Server verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>The server refuses to hand out this file.</source>
        <translation>Der Server gibt diese Datei nicht heraus.</translation>
    </message>
    <message>
        <source>The server has no file at this link.</source>
        <translation>Der Server hat unter diesem Link keine Datei.</translation>
    </message>
    <message>
        <source>The file was removed from the server for good.</source>
        <translation>Die Datei wurde endgültig vom Server entfernt.</translation>
    </message>
    <message>
        <source>The server wants fewer requests for a while.</source>
        <translation>Der Server möchte eine Weile weniger Anfragen.</translation>
    </message>
    <message>
        <source>The server is overloaded or has a problem of its own.</source>
        <translation>Der Server ist überlastet oder hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>The server did not send the file.</source>
        <translation>Der Server hat die Datei nicht gesendet.</translation>
    </message>
    <message>
        <source>The server did not send the file: %1.</source>
        <translation>Der Server hat die Datei nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>The server sends this link round in circles.</source>
        <translation>Der Server leitet diesen Link im Kreis weiter.</translation>
    </message>
    <message>
        <source>The server sends this link on to somewhere that cannot be used.</source>
        <translation>Der Server leitet diesen Link an eine unbrauchbare Adresse weiter.</translation>
    </message>
    <message>
        <source>The server sends this link on to somewhere that cannot be used: %1.</source>
        <translation>Der Server leitet diesen Link an eine unbrauchbare Adresse weiter: %1.</translation>
    </message>
    <message>
        <source>The server sends this secure link on to one that is not secure.</source>
        <translation>Der Server leitet diesen sicheren Link an einen unsicheren weiter.</translation>
    </message>
    <message>
        <source>The server sends this secure link on to one that is not secure: %1.</source>
        <translation>Der Server leitet diesen sicheren Link an einen unsicheren weiter: %1.</translation>
    </message>
    <message>
        <source>The server’s reply contradicts itself and cannot be trusted.</source>
        <translation>Die Antwort des Servers widerspricht sich und ist nicht vertrauenswürdig.</translation>
    </message>
    <message>
        <source>The server’s reply cannot be trusted: %1.</source>
        <translation>Die Antwort des Servers ist nicht vertrauenswürdig: %1.</translation>
    </message>
    <message>
        <source>The header of the server’s reply is too large.</source>
        <translation>Der Kopf der Antwort des Servers ist zu groß.</translation>
    </message>
    <message>
        <source>This server sends interim replies, which Bobbin cannot read.</source>
        <translation>Dieser Server sendet Zwischenantworten, die Bobbin nicht lesen kann.</translation>
    </message>
    <message>
        <source>The server answered, but sent no file.</source>
        <translation>Der Server hat geantwortet, aber keine Datei gesendet.</translation>
    </message>
    <message>
        <source>The file on the server is not the one this download began with.</source>
        <translation>Die Datei auf dem Server ist nicht die, mit der dieser Download begann.</translation>
    </message>
    <message>
        <source>The file on the server is not the one this download began with: %1.</source>
        <translation>Die Datei auf dem Server ist nicht die, mit der dieser Download begann: %1.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no room left on the disk: %1.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr: %1.</translation>
    </message>
    <message>
        <source>The file is larger than this disk or your quota allows.</source>
        <translation>Die Datei ist größer, als dieser Datenträger oder Ihr Kontingent erlaubt.</translation>
    </message>
    <message>
        <source>The file is larger than this disk or your quota allows: %1.</source>
        <translation>Die Datei ist größer, als dieser Datenträger oder Ihr Kontingent erlaubt: %1.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The disk reported an error: %1.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet: %1.</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>The folder is not there: %1.</source>
        <translation>Der Ordner ist nicht da: %1.</translation>
    </message>
    <message>
        <source>You may not write to the folder.</source>
        <translation>Sie dürfen nicht in den Ordner schreiben.</translation>
    </message>
    <message>
        <source>You may not write to the folder: %1.</source>
        <translation>Sie dürfen nicht in den Ordner schreiben: %1.</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already.</source>
        <translation>Eine Datei dieses Namens ist schon im Ordner.</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already: %1.</source>
        <translation>Eine Datei dieses Namens ist schon im Ordner: %1.</translation>
    </message>
    <message>
        <source>Another program changed the unfinished file.</source>
        <translation>Ein anderes Programm hat die unfertige Datei verändert.</translation>
    </message>
    <message>
        <source>Another program changed the unfinished file: %1.</source>
        <translation>Ein anderes Programm hat die unfertige Datei verändert: %1.</translation>
    </message>
    <message>
        <source>Another Bobbin is downloading this file.</source>
        <translation>Ein anderer Bobbin lädt diese Datei gerade herunter.</translation>
    </message>
    <message>
        <source>Another Bobbin is downloading this file: %1.</source>
        <translation>Ein anderer Bobbin lädt diese Datei gerade herunter: %1.</translation>
    </message>
    <message>
        <source>The file does not have the checksum it should have, so it is damaged or another one.</source>
        <translation>Die Datei hat nicht die erwartete Prüfsumme; sie ist also beschädigt oder eine andere.</translation>
    </message>
    <message>
        <source>This kind of checksum cannot be computed here.</source>
        <translation>Diese Art von Prüfsumme kann hier nicht berechnet werden.</translation>
    </message>
    <message>
        <source>This kind of checksum cannot be computed here: %1.</source>
        <translation>Diese Art von Prüfsumme kann hier nicht berechnet werden: %1.</translation>
    </message>
    <message>
        <source>status %1</source>
        <comment>HTTP status</comment>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <comment>HTTP status, reason</comment>
        <translation>%1, „%2“</translation>
    </message>
    <message>
        <source>%1 (status %2).</source>
        <comment>sentence without its full stop, HTTP status</comment>
        <translation>%1 (Status %2).</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Lädt herunter</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Prüft die Datei</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Waiting, starts in %1</source>
        <translation>Wartet, beginnt in %1</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation>Wartet auf das Netzwerk</translation>
    </message>
    <message>
        <source>Waiting for room on the disk</source>
        <translation>Wartet auf Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Waiting for a free connection to the server</source>
        <translation>Wartet auf eine freie Verbindung zum Server</translation>
    </message>
    <message>
        <source>The file had changed on the server, so the download started over.</source>
        <translation>Die Datei auf dem Server hatte sich geändert, deshalb begann der Download von vorn.</translation>
    </message>
    <message>
        <source>The server did not say how long the file is, so nobody can tell whether all of it came.</source>
        <translation>Der Server hat nicht gesagt, wie groß die Datei ist; ob alles angekommen ist, lässt sich daher nicht sagen.</translation>
    </message>
    <message>
        <source>The server sent more than it had announced; the surplus was left out.</source>
        <translation>Der Server hat mehr gesendet als angekündigt; der Überschuss wurde weggelassen.</translation>
    </message>
    <message>
        <source>The unfinished file was gone, so the download started over.</source>
        <translation>Die unfertige Datei war verschwunden, deshalb begann der Download von vorn.</translation>
    </message>
    <message>
        <source>The file was in the folder already and was kept; nothing was downloaded.</source>
        <translation>Die Datei war schon im Ordner und wurde behalten; nichts wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>Check the link; it should look like https://example.org/file.zip.</source>
        <translation>Prüfen Sie den Link; er sollte aussehen wie https://example.org/file.zip.</translation>
    </message>
    <message>
        <source>Look for a link to the same file that begins with https.</source>
        <translation>Suchen Sie einen Link zur selben Datei, der mit https beginnt.</translation>
    </message>
    <message>
        <source>Check your network and the spelling of the link.</source>
        <translation>Prüfen Sie Ihr Netzwerk und die Schreibweise des Links.</translation>
    </message>
    <message>
        <source>Try again later, or use another link.</source>
        <translation>Versuchen Sie es später noch einmal oder nehmen Sie einen anderen Link.</translation>
    </message>
    <message>
        <source>Try again; what is there already is kept.</source>
        <translation>Versuchen Sie es noch einmal; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Check your network and try again; what is there already is kept.</source>
        <translation>Prüfen Sie Ihr Netzwerk und versuchen Sie es noch einmal; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Check that your computer’s date is right, then try again or use another link.</source>
        <translation>Prüfen Sie, ob das Datum Ihres Rechners stimmt; versuchen Sie es dann noch einmal oder nehmen Sie einen anderen Link.</translation>
    </message>
    <message>
        <source>Sign in, and the download goes on.</source>
        <translation>Melden Sie sich an, dann geht der Download weiter.</translation>
    </message>
    <message>
        <source>The link may have expired: fetch a new one from the page, or sign in.</source>
        <translation>Der Link ist vielleicht abgelaufen: Holen Sie einen neuen von der Seite oder melden Sie sich an.</translation>
    </message>
    <message>
        <source>Check the link, or fetch a new one from the page.</source>
        <translation>Prüfen Sie den Link oder holen Sie einen neuen von der Seite.</translation>
    </message>
    <message>
        <source>Look for the file at another link.</source>
        <translation>Suchen Sie die Datei unter einem anderen Link.</translation>
    </message>
    <message>
        <source>Wait some minutes before you try again.</source>
        <translation>Warten Sie einige Minuten, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again later; this often passes by itself.</source>
        <translation>Versuchen Sie es später noch einmal; das gibt sich oft von selbst.</translation>
    </message>
    <message>
        <source>Try again, or use another link.</source>
        <translation>Versuchen Sie es noch einmal oder nehmen Sie einen anderen Link.</translation>
    </message>
    <message>
        <source>Open the link in a browser and fetch a new one from there.</source>
        <translation>Öffnen Sie den Link in einem Browser und holen Sie dort einen neuen.</translation>
    </message>
    <message>
        <source>Use another link, or the insecure one itself if you trust it.</source>
        <translation>Nehmen Sie einen anderen Link oder gleich den unsicheren, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>Use a link to another server.</source>
        <translation>Nehmen Sie einen Link zu einem anderen Server.</translation>
    </message>
    <message>
        <source>Check the link, or try again later.</source>
        <translation>Prüfen Sie den Link oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Start over to fetch the new file.</source>
        <translation>Beginnen Sie von vorn, um die neue Datei zu holen.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder; the download then goes on.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner; dann geht der Download weiter.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Try again; if it comes back, choose a folder on another disk.</source>
        <translation>Versuchen Sie es noch einmal; tritt es wieder auf, wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Connect its disk, or choose another folder.</source>
        <translation>Schließen Sie den Datenträger an oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>Wählen Sie, was mit ihr geschehen soll.</translation>
    </message>
    <message>
        <source>Start over to be sure that the file is right.</source>
        <translation>Beginnen Sie von vorn, damit die Datei sicher stimmt.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Warten Sie, bis er dort fertig ist, oder halten Sie ihn dort an.</translation>
    </message>
    <message>
        <source>Do not use the file; start over, or use another link.</source>
        <translation>Verwenden Sie die Datei nicht; beginnen Sie von vorn oder nehmen Sie einen anderen Link.</translation>
    </message>
    <message>
        <source>Use MD5, SHA-1, SHA-256 or SHA-512, or none.</source>
        <translation>Nehmen Sie MD5, SHA-1, SHA-256, SHA-512 oder keine.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Change link…</source>
        <translation>Link ändern …</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Choose what to do…</source>
        <translation>Vorgehen wählen …</translation>
    </message>
    <message>
        <source>Open the folder to make room</source>
        <translation>Ordner öffnen, um Platz zu schaffen</translation>
    </message>
    <message>
        <source>Check the proxy…</source>
        <translation>Proxy prüfen …</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 EiB</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>unknown size</source>
        <translation>unbekannte Größe</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The link has expired: the server no longer hands out the file for it.</source>
        <translation>Der Link ist abgelaufen: Der Server gibt die Datei dafür nicht mehr heraus.</translation>
    </message>
    <message>
        <source>The server sent a web page instead of the file.</source>
        <translation>Der Server hat statt der Datei eine Webseite gesendet.</translation>
    </message>
    <message>
        <source>The new link leads to another file than the one that was begun.</source>
        <translation>Der neue Link führt zu einer anderen Datei als der begonnenen.</translation>
    </message>
    <message>
        <source>The new link leads to another file than the one that was begun: %1.</source>
        <translation>Der neue Link führt zu einer anderen Datei als der begonnenen: %1.</translation>
    </message>
    <message>
        <source>The server’s certificate is good only from %1 on: this computer’s clock may be wrong.</source>
        <translation>Das Zertifikat des Servers gilt erst ab %1: Vielleicht geht die Uhr dieses Rechners falsch.</translation>
    </message>
    <message>
        <source>Waiting for the keyring to be unlocked</source>
        <translation>Wartet, bis der Schlüsselbund entsperrt ist</translation>
    </message>
    <message>
        <source>The server’s replies named different versions of the file; the parts that were compared are alike.</source>
        <translation>Die Antworten des Servers nannten verschiedene Fassungen der Datei; die verglichenen Stellen sind gleich.</translation>
    </message>
    <message>
        <source>The server does not name versions of the file; the parts that were compared are alike.</source>
        <translation>Der Server nennt keine Fassungen der Datei; die verglichenen Stellen sind gleich.</translation>
    </message>
    <message>
        <source>A mirror failed or had another file and was left out.</source>
        <translation>Ein Spiegel versagte oder hatte eine andere Datei und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The mirror %1 failed or had another file and was left out.</source>
        <translation>Der Spiegel %1 versagte oder hatte eine andere Datei und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Link valid for %1</source>
        <translation>Link gilt noch %1</translation>
    </message>
    <message>
        <source>The link has run out.</source>
        <translation>Der Link ist abgelaufen.</translation>
    </message>
    <message>
        <source>Fetch a new link from the page; what is there already is kept.</source>
        <translation>Holen Sie einen neuen Link von der Seite; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Open the page in a browser to see what it wants; what is there already is kept.</source>
        <translation>Öffnen Sie die Seite in einem Browser und sehen Sie nach, was sie verlangt; was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Use a link to the same file, or start over with this one.</source>
        <translation>Nehmen Sie einen Link zur selben Datei oder beginnen Sie mit diesem von vorn.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>Zertifikat ansehen …</translation>
    </message>
    <message>
        <source>Checked links</source>
        <translation>Geprüfte Links</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Final address</source>
        <translation>Endgültige Adresse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Some parts of the file arrived damaged. Only these are fetched again.</source>
        <translation>Einige Teile der Datei kamen beschädigt an. Nur diese werden erneut geladen.</translation>
    </message>
    <message>
        <source>Parts of the file that arrived damaged: %1 of %2. Only these are fetched again.</source>
        <translation>Beschädigt angekommene Teile der Datei: %1 von %2. Nur diese werden erneut geladen.</translation>
    </message>
    <message>
        <source>Some parts of the file arrived damaged. They were fetched again, and now the file is right.</source>
        <translation>Einige Teile der Datei kamen beschädigt an. Sie wurden erneut geladen, und jetzt ist die Datei richtig.</translation>
    </message>
    <message>
        <source>Parts of the file that arrived damaged: %1 of %2. They were fetched again, and now the file is right.</source>
        <translation>Beschädigt angekommene Teile der Datei: %1 von %2. Sie wurden erneut geladen, und jetzt ist die Datei richtig.</translation>
    </message>
    <message>
        <source>The file that was adopted is not the same file as the server’s, so the download started over. The adopted file is as it was.</source>
        <translation>Die übernommene Datei ist nicht dieselbe wie die auf dem Server, deshalb hat der Download neu begonnen. Die übernommene Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>The server cannot go on in the middle of a file, so the download started over. The adopted file is as it was.</source>
        <translation>Der Server kann nicht mitten in einer Datei weitermachen, deshalb hat der Download neu begonnen. Die übernommene Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Asked %1 for what comes after %2.</source>
        <translation>Anfrage an %1 nach dem, was auf %2 folgt.</translation>
    </message>
    <message>
        <source>Asked %1.</source>
        <translation>Anfrage an %1.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <extracomment>%1: a status of HTTP</extracomment>
        <translation>Der Server hat mit %1 geantwortet.</translation>
    </message>
    <message>
        <source>The server answered %1 %2.</source>
        <extracomment>%1: a status of HTTP; %2: the server&apos;s own word for it</extracomment>
        <translation>Der Server hat mit %1 %2 geantwortet.</translation>
    </message>
    <message>
        <source>Went on at %1.</source>
        <extracomment>%1: 41 %, or 4 MiB</extracomment>
        <translation>Fortgesetzt bei %1.</translation>
    </message>
    <message>
        <source>Waiting for the network.</source>
        <translation>Wartet auf das Netzwerk.</translation>
    </message>
    <message>
        <source>Waiting for room on the disk.</source>
        <translation>Wartet auf Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Waiting until the server takes another connection.</source>
        <translation>Wartet, bis der Server eine weitere Verbindung annimmt.</translation>
    </message>
    <message>
        <source>Waiting for the keyring.</source>
        <translation>Wartet auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>Wartet.</translation>
    </message>
    <message>
        <source>Waiting %1.</source>
        <translation>Wartet %1.</translation>
    </message>
    <message>
        <source>Noted: %1.</source>
        <translation>Vermerkt: %1.</translation>
    </message>
    <message>
        <source>A connection ended. %1</source>
        <translation>Eine Verbindung endete. %1</translation>
    </message>
    <message>
        <source>A connection ended at %1. %2</source>
        <extracomment>%1: 4 MiB; %2: a sentence that says why</extracomment>
        <translation>Eine Verbindung endete bei %1. %2</translation>
    </message>
    <message>
        <source>The checksum is right.</source>
        <translation>Die Prüfsumme stimmt.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Finished as %1.</source>
        <translation>Fertig als %1.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Started by you or by its queue.</source>
        <translation>Von Ihnen oder von der Warteschlange gestartet.</translation>
    </message>
    <message>
        <source>Started over from the beginning.</source>
        <translation>Von vorn begonnen.</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Verschoben nach %1.</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>Umbenannt in %1.</translation>
    </message>
    <message>
        <source>The link is now %1.</source>
        <translation>Der Link ist jetzt %1.</translation>
    </message>
    <message>
        <source>The mirror %1 has the same file and helps.</source>
        <translation>Der Spiegel %1 hat dieselbe Datei und hilft mit.</translation>
    </message>
    <message>
        <source>Redirected to %1.</source>
        <translation>Weitergeleitet an %1.</translation>
    </message>
    <message>
        <source>The server asked who is there, and was told.</source>
        <translation>Der Server hat nach der Anmeldung gefragt und sie bekommen.</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing that was measured holds it up.</source>
        <translation>Nichts, was gemessen wurde, bremst den Download.</translation>
    </message>
    <message>
        <source>The limit of this download, %1, holds it up.</source>
        <translation>Das Limit dieses Downloads, %1, bremst ihn.</translation>
    </message>
    <message>
        <source>The limit over all downloads, %1, holds it up.</source>
        <translation>Das Limit über alle Downloads, %1, bremst diesen.</translation>
    </message>
    <message>
        <source>The disk holds it up: %1 of the time goes into writing.</source>
        <translation>Der Datenträger bremst: %1 der Zeit gehen ins Schreiben.</translation>
    </message>
    <message>
        <source>It waits for the server.</source>
        <translation>Der Download wartet auf den Server.</translation>
    </message>
    <message>
        <source>The network is shared with other downloads, which have %1. More connections would not help.</source>
        <translation>Das Netzwerk wird mit anderen Downloads geteilt, die %1 haben. Weitere Verbindungen würden nicht helfen.</translation>
    </message>
    <message>
        <source>Waiting for the reply</source>
        <translation>Wartet auf die Antwort</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Nothing comes</source>
        <translation>Es kommt nichts</translation>
    </message>
    <message>
        <source>Held by the limit</source>
        <translation>Vom Limit gebremst</translation>
    </message>
    <message>
        <source>%1 to the end</source>
        <translation>%1 bis zum Ende</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Waits for its queue, which no day opens</source>
        <translation>Wartet auf seine Warteschlange, die an keinem Tag öffnet</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens at %1</source>
        <translation>Wartet auf seine Warteschlange, die um %1 öffnet</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens tomorrow at %1</source>
        <extracomment>%1: a time of the day; %2: a day of the week</extracomment>
        <translation>Wartet auf seine Warteschlange, die morgen um %1 öffnet</translation>
    </message>
    <message>
        <source>Waits for its queue, which opens on %2 at %1</source>
        <translation>Wartet auf seine Warteschlange, die am %2 um %1 öffnet</translation>
    </message>
    <message numerus="yes">
        <source>The server or the network gives no more: %Ln connections bring no more than fewer did. More would not help.</source>
        <translation>
            <numerusform>Der Server oder das Netz gibt nicht mehr her: %Ln Verbindung bringt alles. Mehr würden nicht helfen.</numerusform>
            <numerusform>Der Server oder das Netz gibt nicht mehr her: %Ln Verbindungen bringen nicht mehr als weniger davon. Mehr würden nicht helfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the end of its name the file is a program, but it is made to look like something else. Open it only if you trust where it comes from.</source>
        <translation>Nach dem Ende ihres Namens ist die Datei ein Programm, aber sie gibt sich als etwas anderes aus. Öffnen Sie sie nur, wenn Sie ihrer Herkunft vertrauen.</translation>
    </message>
    <message>
        <source>You chose to ignore this. It rests until you start it.</source>
        <translation>Sie haben entschieden, dies nicht zu beachten. Es ruht, bis Sie es starten.</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message numerus="yes">
        <source>Waits: its queue runs %Ln at once</source>
        <translation>
            <numerusform>Wartet: Seine Warteschlange lädt %Ln gleichzeitig</numerusform>
            <numerusform>Wartet: Seine Warteschlange lädt %Ln gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nicht beachten</translation>
    </message>
    <message>
        <source>The limit of its queue, %1, holds it up.</source>
        <translation>Die Begrenzung seiner Warteschlange, %1, hält ihn auf.</translation>
    </message>
    <message>
        <source>The file that you have could not be copied, or is not as it was downloaded. So it is fetched.</source>
        <translation>Die vorhandene Datei ließ sich nicht kopieren oder ist nicht mehr so, wie sie heruntergeladen wurde. Darum wird sie neu geholt.</translation>
    </message>
    <message>
        <source>Copying the file you have</source>
        <translation>Kopiert die vorhandene Datei</translation>
    </message>
    <message>
        <source>Check the settings of the proxy.</source>
        <translation>Prüfen Sie die Einstellungen des Proxys.</translation>
    </message>
    <message>
        <source>Enter them in the settings of the proxy.</source>
        <translation>Geben Sie sie in den Einstellungen des Proxys ein.</translation>
    </message>
    <message numerus="yes">
        <source>The server limits the speed of each connection (%Ln now). More connections would help.</source>
        <translation>
            <numerusform>Der Server begrenzt das Tempo jeder Verbindung (zurzeit %Ln). Mehr Verbindungen würden helfen.</numerusform>
            <numerusform>Der Server begrenzt das Tempo jeder Verbindung (zurzeit %Ln). Mehr Verbindungen würden helfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Put the files into DIR (default: here)</source>
        <translation>Dateien in DIR ablegen (Vorgabe: hier)</translation>
    </message>
    <message>
        <source>Call the file NAME (one link only)</source>
        <translation>Datei NAME nennen (nur bei einem Link)</translation>
    </message>
    <message>
        <source>Read links from FILE (- is the standard input): a link a line, a tab and a name may follow, # begins a comment</source>
        <translation>Links aus FILE lesen (- ist die Standardeingabe): ein Link je Zeile, ein Tabulator und ein Name können folgen, # beginnt einen Kommentar</translation>
    </message>
    <message>
        <source>Keep what resuming needs in DIR (default: bobbin-cli in the XDG state folder)</source>
        <translation>In DIR aufbewahren, was das Fortsetzen braucht (Vorgabe: bobbin-cli im XDG-Zustandsordner)</translation>
    </message>
    <message>
        <source>Downloads at once, 1 to 64 (default: 4)</source>
        <translation>Downloads zugleich, 1 bis 64 (Vorgabe: 4)</translation>
    </message>
    <message>
        <source>Connections per download, 1 to 32 (default: 8)</source>
        <translation>Verbindungen je Download, 1 bis 32 (Vorgabe: 8)</translation>
    </message>
    <message>
        <source>Bytes a second over all downloads: 500K, 2M, 1G or 12345; K is 1024</source>
        <translation>Bytes je Sekunde über alle Downloads: 500K, 2M, 1G oder 12345; K ist 1024</translation>
    </message>
    <message>
        <source>Tries in a row that may gain nothing, 0 to 100 (default: 5)</source>
        <translation>Versuche in Folge, die nichts bringen dürfen, 0 bis 100 (Vorgabe: 5)</translation>
    </message>
    <message>
        <source>The file must have this md5, sha1, sha256 or sha512 sum (one link only)</source>
        <translation>Die Datei muss diese md5-, sha1-, sha256- oder sha512-Summe haben (nur bei einem Link)</translation>
    </message>
    <message>
        <source>Send this header; may be repeated</source>
        <translation>Diese Kopfzeile senden; mehrfach erlaubt</translation>
    </message>
    <message>
        <source>Send this User-Agent</source>
        <translation>Diesen User-Agent senden</translation>
    </message>
    <message>
        <source>Send this Referer</source>
        <translation>Diesen Referer senden</translation>
    </message>
    <message>
        <source>Use this proxy: http://HOST:PORT or socks5://HOST:PORT (default: the system&apos;s)</source>
        <translation>Diesen Proxy benutzen: http://HOST:PORT oder socks5://HOST:PORT (Vorgabe: der des Systems)</translation>
    </message>
    <message>
        <source>Trust the certificates in FILE (PEM) as well</source>
        <translation>Auch den Zertifikaten in FILE (PEM) vertrauen</translation>
    </message>
    <message>
        <source>Print one JSON object a line</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben</translation>
    </message>
    <message>
        <source>Print errors only</source>
        <translation>Nur Fehler ausgeben</translation>
    </message>
    <message>
        <source>Print the version and end</source>
        <translation>Version ausgeben und beenden</translation>
    </message>
    <message>
        <source>Print this text and end</source>
        <translation>Diesen Text ausgeben und beenden</translation>
    </message>
    <message>
        <source>Usage: bobbin-cli [options] URL...</source>
        <translation>Aufruf: bobbin-cli [Optionen] URL...</translation>
    </message>
    <message>
        <source>Downloads the links. The same link, folder and name again goes on where it stopped.</source>
        <translation>Lädt die Links herunter. Derselbe Link mit demselben Ordner und Namen geht dort weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Rückgabewert:</translation>
    </message>
    <message>
        <source>Everything is complete</source>
        <translation>Alles ist vollständig</translation>
    </message>
    <message>
        <source>Something failed; the other downloads went on</source>
        <translation>Etwas ist fehlgeschlagen; die anderen Downloads liefen weiter</translation>
    </message>
    <message>
        <source>Wrong usage</source>
        <translation>Falscher Aufruf</translation>
    </message>
    <message>
        <source>Interrupted; the same command goes on where it stopped</source>
        <translation>Unterbrochen; derselbe Befehl macht dort weiter</translation>
    </message>
    <message>
        <source>Events of --json:</source>
        <translation>Ereignisse bei --json:</translation>
    </message>
    <message>
        <source>Kinds of error in --json:</source>
        <translation>Fehlerarten bei --json:</translation>
    </message>
    <message>
        <source>The option --input needs a file, or - for the standard input.</source>
        <translation>Die Option --input braucht eine Datei oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>The option --profile needs a folder.</source>
        <translation>Die Option --profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>The option --dir needs a folder.</source>
        <translation>Die Option --dir braucht einen Ordner.</translation>
    </message>
    <message>
        <source>The option --output needs a file name without a folder; --dir names the folder.</source>
        <translation>Die Option --output braucht einen Dateinamen ohne Ordner; den Ordner nennt --dir.</translation>
    </message>
    <message>
        <source>“%1” is not a speed; write bytes a second such as 500K, 2M or 12345.</source>
        <translation>„%1“ ist keine Geschwindigkeit; schreiben Sie Bytes je Sekunde wie 500K, 2M oder 12345.</translation>
    </message>
    <message>
        <source>“%1” is not a checksum; write ALGO:HEX with md5, sha1, sha256 or sha512.</source>
        <translation>„%1“ ist keine Prüfsumme; schreiben Sie ALGO:HEX mit md5, sha1, sha256 oder sha512.</translation>
    </message>
    <message>
        <source>The option --header needs “NAME: VALUE”, on one line.</source>
        <translation>Die Option --header braucht „NAME: VALUE“ in einer Zeile.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set; downloads depend on it.</source>
        <translation>Die Kopfzeile %1 kann nicht gesetzt werden; Downloads hängen von ihr ab.</translation>
    </message>
    <message>
        <source>The option --user needs NAME:PASSWORD.</source>
        <translation>Die Option --user braucht NAME:PASSWORD.</translation>
    </message>
    <message>
        <source>The option --proxy needs an address such as http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>Die Option --proxy braucht eine Adresse wie http://HOST:PORT oder socks5://HOST:PORT.</translation>
    </message>
    <message>
        <source>No link given; name one, or a list of them with --input.</source>
        <translation>Kein Link angegeben; nennen Sie einen oder mit --input eine Liste davon.</translation>
    </message>
    <message>
        <source>The option --output goes with a single link only.</source>
        <translation>Die Option --output geht nur mit einem einzigen Link.</translation>
    </message>
    <message>
        <source>The option --checksum goes with a single link only.</source>
        <translation>Die Option --checksum geht nur mit einem einzigen Link.</translation>
    </message>
    <message>
        <source>The option --%1 needs a number from %2 to %3, not “%4”.</source>
        <translation>Die Option --%1 braucht eine Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>The option --%1 takes no control characters.</source>
        <translation>Die Option --%1 nimmt keine Steuerzeichen an.</translation>
    </message>
    <message>
        <source>The profile&apos;s database was damaged; it is kept as %1, and what could be read goes on.</source>
        <translation>Die Datenbank des Profils war beschädigt; sie ist als %1 aufbewahrt, und was sich lesen ließ, geht weiter.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Bobbin and is left alone; name another one with --profile.</source>
        <translation>Dieses Profil stammt von einer neueren Version von Bobbin und bleibt unangetastet; nennen Sie mit --profile ein anderes.</translation>
    </message>
    <message>
        <source>This profile belongs to a Bobbin window that is open; close it, or name another profile with --profile.</source>
        <translation>Dieses Profil gehört zu einem offenen Bobbin-Fenster; schließen Sie es oder nennen Sie mit --profile ein anderes Profil.</translation>
    </message>
    <message>
        <source>Another program is at work on this profile; try again later, or name another one with --profile.</source>
        <translation>Ein anderes Programm arbeitet gerade mit diesem Profil; versuchen Sie es später noch einmal oder nennen Sie mit --profile ein anderes.</translation>
    </message>
    <message>
        <source>The profile cannot be written; downloads that are interrupted now start over.</source>
        <translation>Das Profil kann nicht geschrieben werden; Downloads, die jetzt unterbrochen werden, beginnen von vorn.</translation>
    </message>
    <message>
        <source>The profile cannot be written (%1); downloads that are interrupted now start over.</source>
        <translation>Das Profil kann nicht geschrieben werden (%1); Downloads, die jetzt unterbrochen werden, beginnen von vorn.</translation>
    </message>
    <message>
        <source>The certificates in “%1” cannot be read.</source>
        <translation>Die Zertifikate in „%1“ können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two sizes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>Already complete: %1 (%2)</source>
        <translation>Schon vollständig: %1 (%2)</translation>
    </message>
    <message>
        <source>Finished: %1 (%2)</source>
        <translation>Fertig: %1 (%2)</translation>
    </message>
    <message>
        <source>Failed: %1: %2</source>
        <translation>Fehlgeschlagen: %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <comment>a name, what happened, until when it waits</comment>
        <translation>%1: %2 %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a name, what it waits for</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Stopped: %1 (%2)</source>
        <translation>Angehalten: %1 (%2)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The list “%1” cannot be read: %2.</source>
        <translation>Die Liste „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The list “%1” is larger than 64 MiB.</source>
        <translation>Die Liste „%1“ ist größer als 64 MiB.</translation>
    </message>
    <message>
        <source>Ask what the links are and download nothing; --jobs of them at once; --json tells their dates and the time each answer took as well</source>
        <translation>Fragen, was die Links sind, und nichts herunterladen; --jobs davon zugleich; --json nennt auch ihr Datum und die Dauer jeder Antwort</translation>
    </message>
    <message>
        <source>The option --%1 may be given once only.</source>
        <translation>Die Option --%1 darf nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>The file cannot be called “%1”; “%2” would do.</source>
        <translation>Die Datei kann nicht „%1“ heißen; „%2“ ginge.</translation>
    </message>
    <message>
        <source>There is no certificate in “%1”.</source>
        <translation>In „%1“ steht kein Zertifikat.</translation>
    </message>
    <message>
        <source>The standard output cannot be written: %1.</source>
        <translation>In die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Sign in with these, from the first request on; never stored</source>
        <translation>Damit anmelden, von der ersten Anfrage an; wird nie gespeichert</translation>
    </message>
    <message>
        <source>The name of the current folder is not UTF-8, and nothing can be kept there; name another one with --dir.</source>
        <translation>Der Name des aktuellen Ordners ist kein UTF-8, dort lässt sich nichts ablegen; nennen Sie mit --dir einen anderen.</translation>
    </message>
    <message>
        <source>The proxy in the variable %1 cannot be used; write an address such as http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>Der Proxy in der Variablen %1 ist nicht verwendbar; schreiben Sie eine Adresse wie http://HOST:PORT oder socks5://HOST:PORT.</translation>
    </message>
    <message>
        <source>It is kept as “%1”.</source>
        <translation>Sie wird als „%1“ aufgehoben.</translation>
    </message>
    <message>
        <source>“%1” is there, but its size has changed since it was complete. Remove or rename it to fetch it again.</source>
        <translation>„%1“ ist da, hat aber nicht mehr die Größe, mit der es abgeschlossen wurde. Entfernen oder benennen Sie es um, um es neu zu holen.</translation>
    </message>
    <message>
        <source>The list “%1” is not UTF-8; save it as UTF-8 first.</source>
        <translation>Die Liste „%1“ ist kein UTF-8; speichern Sie sie zuerst als UTF-8.</translation>
    </message>
    <message>
        <source>Argument %1 is not UTF-8.</source>
        <translation>Argument %1 ist kein UTF-8.</translation>
    </message>
    <message>
        <source>%1 wants fewer requests and is left alone for %2.</source>
        <translation>%1 will weniger Anfragen und bleibt %2 in Ruhe.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Bobbin</source>
        <translation>Über Bobbin</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Bobbin %1</source>
        <translation>Bobbin %1</translation>
    </message>
    <message>
        <source>A download manager.

Free software under the GNU General Public License, version 3 or later; it comes without any warranty.

Built with Qt %1.</source>
        <translation>Eine Download-Verwaltung.

Freie Software unter der GNU General Public License, Version 3 oder später; ohne jede Gewährleistung.

Erstellt mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>ui::AccessBar</name>
    <message>
        <source>The keyring is locked: open it, or close its question to go on without it.</source>
        <translation>Der Schlüsselbund ist gesperrt: Öffnen Sie ihn, oder schließen Sie seine Frage, um ohne ihn weiterzumachen.</translation>
    </message>
    <message>
        <source>There is no keyring: what was typed is kept until Bobbin ends.</source>
        <translation>Es gibt keinen Schlüsselbund: Was eingegeben wurde, bleibt, bis Bobbin endet.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The key is kept; type another one to replace it</source>
        <translation>Der Schlüssel ist gespeichert; ein anderer ersetzt ihn</translation>
    </message>
    <message>
        <source>Left empty, the key in the keyring is used.</source>
        <translation>Bleibt das Feld leer, gilt der Schlüssel im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Re&amp;quest…</source>
        <translation>An&amp;frage …</translation>
    </message>
    <message>
        <source>Referrer, cookies, header fields and login</source>
        <translation>Referrer, Cookies, Kopffelder und Anmeldung</translation>
    </message>
    <message>
        <source>Type the key first: %1</source>
        <translation>Geben Sie zuerst den Schlüssel ein: %1</translation>
    </message>
    <message>
        <source>%1 lets in only those who sign in, or refuses the login. Give one under “Request…”.</source>
        <translation>%1 lässt nur Angemeldete ein oder lehnt die Anmeldung ab. Geben Sie unter „Anfrage …“ eine an.</translation>
    </message>
    <message>
        <source>%1 does not take the key. Type it anew, or another one.</source>
        <translation>%1 nimmt den Schlüssel nicht an. Geben Sie ihn neu ein, oder einen anderen.</translation>
    </message>
    <message>
        <source>The key for %1 is forgotten.</source>
        <translation>Der Schlüssel für %1 ist vergessen.</translation>
    </message>
    <message>
        <source>The keyring still has what was forgotten for %1, and gives it out again next time. It may be locked.</source>
        <translation>Der Schlüsselbund hat noch, was für %1 vergessen wurde, und gibt es beim nächsten Mal wieder heraus. Vielleicht ist er gesperrt.</translation>
    </message>
    <message>
        <source>The keyring was not opened, or did not answer: what was typed is kept until Bobbin ends.</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet oder antwortete nicht: Was eingegeben wurde, bleibt, bis Bobbin endet.</translation>
    </message>
</context>
<context>
    <name>ui::AddDialog</name>
    <message>
        <source>Add downloads</source>
        <translation>Downloads hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Links:</source>
        <translation>&amp;Links:</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>&amp;Speichern in:</translation>
    </message>
    <message>
        <source>&amp;Start at once</source>
        <translation>S&amp;ofort starten</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Type or paste links here, one a line</source>
        <translation>Links hier eingeben oder einfügen, je Zeile einen</translation>
    </message>
    <message>
        <source>Links found</source>
        <translation>Gefundene Links</translation>
    </message>
    <message>
        <source>All lead to the same &amp;file: fetch it from all of them</source>
        <translation>Alle führen zur selben &amp;Datei: von allen zugleich holen</translation>
    </message>
    <message>
        <source>Adds the links above (%1)</source>
        <extracomment>%1: Ctrl+Enter</extracomment>
        <translation>Fügt die Links oben hinzu (%1)</translation>
    </message>
</context>
<context>
    <name>ui::AddLinkModel</name>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>In the list already.</source>
        <translation>Schon in der Liste.</translation>
    </message>
    <message>
        <source>Already have it: %1</source>
        <translation>Schon vorhanden: %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was tun</translation>
    </message>
</context>
<context>
    <name>ui::AdoptDialog</name>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>This was downloaded with BitTorrent; Bobbin cannot go on with it.</source>
        <translation>Das wurde mit BitTorrent geladen; Bobbin kann damit nicht weitermachen.</translation>
    </message>
    <message>
        <source>The notes of aria2 beside the file are damaged, so nobody knows what of it is there. Add the link as a new download.</source>
        <translation>Die Notizen von aria2 neben der Datei sind beschädigt, daher weiß niemand, was von ihr da ist. Fügen Sie den Link als neuen Download hinzu.</translation>
    </message>
    <message>
        <source>Nothing in this file can be used. Add the link as a new download.</source>
        <translation>Nichts in dieser Datei ist brauchbar. Fügen Sie den Link als neuen Download hinzu.</translation>
    </message>
    <message>
        <source>%1 of it can be used.</source>
        <translation>Davon sind %1 brauchbar.</translation>
    </message>
    <message>
        <source>%1 of %2 can be used.</source>
        <translation>%1 von %2 sind brauchbar.</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Adopt a part file</source>
        <translation>Eine Teildatei übernehmen</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>The file that another program left</source>
        <translation>Die Datei, die ein anderes Programm hinterlassen hat</translation>
    </message>
    <message>
        <source>&amp;Link:</source>
        <translation>&amp;Link:</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>Speichern &amp;in:</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>The link that the file came from</source>
        <translation>Der Link, von dem die Datei kam</translation>
    </message>
    <message>
        <source>Bobbin makes a copy, compares it with the server in several places and goes on from there. The file itself stays as it is; once the download is complete you can delete it.</source>
        <translation>Bobbin macht eine Kopie, vergleicht sie an mehreren Stellen mit dem Server und macht dort weiter. Die Datei selbst bleibt, wie sie ist; ist der Download fertig, können Sie sie löschen.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copying: %1 %</source>
        <translation>Kopieren: %1 %</translation>
    </message>
    <message>
        <source>&amp;Start at once</source>
        <translation>Sofort &amp;starten</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen …</translation>
    </message>
    <message>
        <source>Nothing was copied, and the file is as it was. Make room or choose another folder, then try again.</source>
        <translation>Es wurde nichts kopiert, und die Datei ist, wie sie war. Schaffen Sie Platz oder wählen Sie einen anderen Ordner, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was copied. Close the program that the file is from, then try again.</source>
        <translation>Es wurde nichts kopiert. Schließen Sie das Programm, von dem die Datei stammt, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>ui::AdvancedPage</name>
    <message>
        <source>(remembered by itself)</source>
        <translation>(wird von selbst gemerkt)</translation>
    </message>
    <message>
        <source>%1 is one of these: %2. It stays as it was.</source>
        <translation>%1 ist eines von diesen: %2. Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>%1 cannot be this; it stays as it was.</source>
        <translation>%1 kann nicht so lauten; es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>%1 is a whole number, %2 or more. It stays as it was.</source>
        <translation>%1 ist eine ganze Zahl, %2 oder mehr. Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3. It stays as it was.</source>
        <translation>%1 ist eine ganze Zahl von %2 bis %3. Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Keys to show</source>
        <translation>Schlüssel, die gezeigt werden</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Show keys with these words</source>
        <translation>Schlüssel mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reset the selected key</source>
        <translation>Ausgewählten Schlüssel zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the &amp;selected key</source>
        <translation>Ausgewählten Schlüssel &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeChoice</name>
    <message>
        <source>Categor&amp;y:</source>
        <translation>&amp;Kategorie:</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>&amp;Queue:</source>
        <translation>&amp;Warteschlange:</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>P&amp;riority:</source>
        <translation>&amp;Priorität:</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>Nach den Regeln</translation>
    </message>
    <message>
        <source>%1, by the ending .%2</source>
        <translation>%1, nach der Endung .%2</translation>
    </message>
    <message>
        <source>%1, by the type %2</source>
        <translation>%1, nach dem Typ %2</translation>
    </message>
    <message>
        <source>%1, by the server %2</source>
        <translation>%1, nach dem Server %2</translation>
    </message>
    <message>
        <source>No rule is for it yet: the category follows when the server has answered.</source>
        <translation>Noch passt keine Regel: Die Kategorie ergibt sich, wenn der Server geantwortet hat.</translation>
    </message>
    <message>
        <source>The rules find several categories: each file goes into the folder of its category.</source>
        <translation>Die Regeln finden mehrere Kategorien: Jede Datei kommt in den Ordner ihrer Kategorie.</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeMenus</name>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>Ka&amp;tegorie</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>P&amp;riorität</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
</context>
<context>
    <name>ui::ArrangeStep</name>
    <message>
        <source>Remove Queue</source>
        <translation>Entfernen der Warteschlange</translation>
    </message>
    <message>
        <source>Add Queue</source>
        <translation>Hinzufügen der Warteschlange</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>Ändern der Warteschlange</translation>
    </message>
    <message>
        <source>Remove Category</source>
        <translation>Entfernen der Kategorie</translation>
    </message>
    <message>
        <source>Add Category</source>
        <translation>Hinzufügen der Kategorie</translation>
    </message>
    <message>
        <source>Change Category</source>
        <translation>Ändern der Kategorie</translation>
    </message>
    <message>
        <source>The queue “%1” was removed.</source>
        <translation>Die Warteschlange „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>The category “%1” was removed.</source>
        <translation>Die Kategorie „%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ui::CategoriesDialog</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>N&amp;ach oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Reset &amp;all…</source>
        <translation>Alle &amp;zurücksetzen …</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Reset categories</source>
        <translation>Kategorien zurücksetzen</translation>
    </message>
    <message>
        <source>Bring back the usual categories with their rules? Your own ones go; files and downloads stay.</source>
        <translation>Die üblichen Kategorien mit ihren Regeln zurückholen? Ihre eigenen verschwinden; Dateien und Downloads bleiben.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::CategoryFields</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the category</source>
        <translation>Name der Kategorie</translation>
    </message>
    <message>
        <source>In a &amp;folder of its own</source>
        <translation>In einem eigenen &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Save in:</source>
        <translation>&amp;Speichern in:</translation>
    </message>
    <message>
        <source>Folder of the category</source>
        <translation>Ordner der Kategorie</translation>
    </message>
    <message>
        <source>&amp;Endings:</source>
        <translation>En&amp;dungen:</translation>
    </message>
    <message>
        <source>Endings of file names, blanks between</source>
        <translation>Endungen von Dateinamen, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>zip iso tar.gz</source>
        <translation>zip iso tar.gz</translation>
    </message>
    <message>
        <source>&amp;Types:</source>
        <translation>&amp;Typen:</translation>
    </message>
    <message>
        <source>MIME types, blanks between</source>
        <translation>MIME-Typen, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>image/* application/pdf</source>
        <translation>image/* application/pdf</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>Ser&amp;ver:</translation>
    </message>
    <message>
        <source>Servers, blanks between</source>
        <translation>Server, mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>example.org .example.com</source>
        <translation>example.org .example.com</translation>
    </message>
    <message>
        <source>This category takes what no rule of the others is for.</source>
        <translation>Diese Kategorie nimmt auf, wofür keine Regel der anderen gilt.</translation>
    </message>
    <message>
        <source>The first category with a matching ending or server counts, then the first with a matching type.</source>
        <translation>Es gilt die erste Kategorie mit passender Endung oder passendem Server, sonst die erste mit passendem Typ.</translation>
    </message>
</context>
<context>
    <name>ui::Certificate</name>
    <message>
        <source>It ended on %1.</source>
        <translation>Es galt bis %1.</translation>
    </message>
    <message>
        <source>It begins on %1 only.</source>
        <translation>Es gilt erst ab %1.</translation>
    </message>
    <message>
        <source>It was made for other servers, not for %1.</source>
        <translation>Es wurde für andere Server ausgestellt, nicht für %1.</translation>
    </message>
    <message>
        <source>The server vouches for itself; nobody else does.</source>
        <translation>Der Server bürgt für sich selbst; sonst tut es niemand.</translation>
    </message>
    <message>
        <source>It may come from an issuer that this computer does not know.</source>
        <translation>Es stammt vielleicht von einem Aussteller, den dieser Rechner nicht kennt.</translation>
    </message>
</context>
<context>
    <name>ui::CertificateDialog</name>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The certificate itself is kept only until the program ends. Try again, then it can be looked at.</source>
        <translation>Das Zertifikat selbst wird nur bis zum Ende des Programms aufbewahrt. Versuchen Sie es noch einmal, dann lässt es sich ansehen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Anyone on the way to the server could show such a certificate and read and change what is sent. Trust it only if its owner told you this fingerprint. Bobbin remembers it for this server and no other one.</source>
        <translation>Jeder auf dem Weg zum Server könnte ein solches Zertifikat zeigen und mitlesen und ändern, was gesendet wird. Vertrauen Sie ihm nur, wenn der Eigentümer Ihnen diesen Fingerabdruck genannt hat. Bobbin merkt es sich für diesen Server und keinen anderen.</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Made for:</source>
        <translation>Ausgestellt für:</translation>
    </message>
    <message>
        <source>Its names:</source>
        <translation>Seine Namen:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Ausgestellt von:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>SHA-256-Fingerabdruck:</translation>
    </message>
    <message>
        <source>Trust this certificate for %1</source>
        <extracomment>%1: server and port</extracomment>
        <translation>Diesem Zertifikat für %1 vertrauen</translation>
    </message>
</context>
<context>
    <name>ui::ChangeFieldsDialog</name>
    <message>
        <source>Change the header fields</source>
        <translation>Kopffelder ändern</translation>
    </message>
    <message>
        <source>The next request to %1 has them. What is under way goes on; no byte is fetched twice.</source>
        <translation>Die nächste Anfrage an %1 enthält sie. Was gerade läuft, geht weiter; kein Byte wird zweimal geholt.</translation>
    </message>
    <message>
        <source>&amp;User agent:</source>
        <translation>&amp;Browserkennung:</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Browserkennung</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Secrets are shown as %1. A line that is left as it is keeps its value.</source>
        <translation>Geheimes wird als %1 angezeigt. Eine Zeile, die unverändert bleibt, behält ihren Wert.</translation>
    </message>
    <message>
        <source>This is too long: no server takes more than %1 of header fields.</source>
        <translation>Das ist zu lang: Kein Server nimmt mehr als %1 an Kopffeldern an.</translation>
    </message>
    <message>
        <source>Bobbin itself says %1 as each request needs it. Take the line out.</source>
        <translation>%1 gibt Bobbin selbst an, wie es die jeweilige Anfrage braucht. Entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Which value %1 has is not clear: type it anew instead of %2.</source>
        <translation>Welchen Wert %1 hat, ist nicht klar: Geben Sie ihn statt %2 neu ein.</translation>
    </message>
</context>
<context>
    <name>ui::ChangeFolderDialog</name>
    <message>
        <source>Change the folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads go to the new folder.</source>
        <translation>
            <numerusform>%Ln Download kommt in den neuen Ordner.</numerusform>
            <numerusform>%Ln Downloads kommen in den neuen Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
</context>
<context>
    <name>ui::ChangeLinkDialog</name>
    <message>
        <source>Change the link</source>
        <translation>Link ändern</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>&amp;Link to the same file:</source>
        <translation>&amp;Link zur selben Datei:</translation>
    </message>
    <message>
        <source>The download goes on with the new link.</source>
        <translation>Der Download geht mit dem neuen Link weiter.</translation>
    </message>
    <message>
        <source>What is there already (%1) is kept.</source>
        <translation>Was schon da ist (%1), bleibt erhalten.</translation>
    </message>
    <message>
        <source>What is there already (%1 of %2) is kept.</source>
        <translation>Was schon da ist (%1 von %2), bleibt erhalten.</translation>
    </message>
    <message>
        <source>The new link is accepted only when it leads to the same file: size and marks of the version are compared, and bytes at the seams.</source>
        <translation>Der neue Link wird nur angenommen, wenn er zur selben Datei führt: Größe und Kennzeichen der Fassung werden verglichen und Bytes an den Nahtstellen.</translation>
    </message>
    <message>
        <source>The download stays paused. Once started, it uses the new link.</source>
        <translation>Der Download bleibt angehalten. Sobald er startet, nutzt er den neuen Link.</translation>
    </message>
</context>
<context>
    <name>ui::CheckModel</name>
    <message>
        <source>asking…</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Final address</source>
        <translation>Endgültige Adresse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>waits %1</source>
        <comment>12 s</comment>
        <translation>wartet %1</translation>
    </message>
</context>
<context>
    <name>ui::CheckWindow</name>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save the report; secret parts of links are left out</source>
        <translation>Bericht speichern; geheime Teile von Links bleiben weg</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>Der Bericht ist als %1 gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>Links &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Ask all &amp;again</source>
        <translation>Alle er&amp;neut fragen</translation>
    </message>
    <message>
        <source>Ask &amp;selected again</source>
        <translation>&amp;Ausgewählte erneut fragen</translation>
    </message>
    <message>
        <source>Ask &amp;failed again</source>
        <translation>&amp;Fehlerhafte erneut fragen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Keep only the good</source>
        <translation>Nur die &amp;guten behalten</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern …</translation>
    </message>
    <message>
        <source>A&amp;dd the good ones…</source>
        <translation>Die guten &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Links prüfen</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>Alle Links</translation>
    </message>
    <message>
        <source>Good links</source>
        <translation>Gute Links</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>Tote Links</translation>
    </message>
    <message>
        <source>Which links are shown</source>
        <translation>Welche Links gezeigt werden</translation>
    </message>
    <message>
        <source>Search the links</source>
        <translation>In den Links suchen</translation>
    </message>
    <message>
        <source>Checked links</source>
        <translation>Geprüfte Links</translation>
    </message>
    <message>
        <source>Links asked</source>
        <translation>Gefragte Links</translation>
    </message>
    <message>
        <source>There is no link in it that can be asked.</source>
        <translation>Darin ist kein Link, der gefragt werden kann.</translation>
    </message>
    <message>
        <source>There is more than can be read at once: the rest was left out.</source>
        <translation>Es ist mehr, als auf einmal gelesen werden kann: der Rest blieb weg.</translation>
    </message>
    <message>
        <source>Paste, drop or open links to have them asked.</source>
        <translation>Fügen Sie Links ein, ziehen Sie sie hierher oder öffnen Sie eine Datei, um sie fragen zu lassen.</translation>
    </message>
    <message>
        <source>%1 of %2 asked, %3 dead</source>
        <translation>%1 von %2 gefragt, %3 tot</translation>
    </message>
    <message>
        <source>Open a file with links</source>
        <translation>Eine Datei mit Links öffnen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message numerus="yes">
        <source>The answers of %Ln links are shown here only. Close the window?</source>
        <translation>
            <numerusform>Die Antwort von %Ln Link steht nur hier. Das Fenster schließen?</numerusform>
            <numerusform>Die Antworten von %Ln Links stehen nur hier. Das Fenster schließen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Keep open</source>
        <translation>&amp;Offen lassen</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>Sortieren &amp;nach</translation>
    </message>
    <message>
        <source>Links without an answer</source>
        <translation>Links ohne Antwort</translation>
    </message>
    <message>
        <source>%1 of %2 asked, %3 dead, %4 without an answer</source>
        <translation>%1 von %2 gefragt, %3 tot, %4 ohne Antwort</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;final address</source>
        <translation>&amp;Endgültige Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>A&amp;dd the selected…</source>
        <translation>Ausgewählte &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove from the report</source>
        <translation>Aus dem Bericht &amp;entfernen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ui::ChecksumDialog</name>
    <message>
        <source>Checksum of the file</source>
        <translation>Prüfsumme der Datei</translation>
    </message>
    <message>
        <source>The file is compared with it at once.</source>
        <translation>Die Datei wird sofort damit verglichen.</translation>
    </message>
    <message>
        <source>The file is compared with it when it is complete. The download stops for a moment and goes on with what it has.</source>
        <translation>Die Datei wird damit verglichen, sobald sie vollständig ist. Der Download hält kurz an und macht mit dem weiter, was er hat.</translation>
    </message>
    <message>
        <source>The file is compared with it when it is complete.</source>
        <translation>Die Datei wird damit verglichen, sobald sie vollständig ist.</translation>
    </message>
    <message>
        <source>Change Checksum</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>Prüfsumme ändern</translation>
    </message>
</context>
<context>
    <name>ui::ChecksumField</name>
    <message>
        <source>C&amp;hecksum:</source>
        <translation>Pr&amp;üfsumme:</translation>
    </message>
    <message>
        <source>Checksum of the file</source>
        <translation>Prüfsumme der Datei</translation>
    </message>
    <message>
        <source>MD5, SHA-1, SHA-256 or SHA-512, if you know it</source>
        <translation>MD5, SHA-1, SHA-256 oder SHA-512, falls bekannt</translation>
    </message>
    <message>
        <source>This is no checksum that Bobbin knows.</source>
        <translation>Das ist keine Prüfsumme, die Bobbin kennt.</translation>
    </message>
</context>
<context>
    <name>ui::CloseDialog</name>
    <message>
        <source>&amp;Remember the answer</source>
        <translation>Antwort &amp;merken</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit Bobbin</source>
        <translation>Bobbin beenden</translation>
    </message>
    <message>
        <source>1 download is not finished; it goes on when Bobbin is started again.</source>
        <translation>1 Download ist nicht fertig; er geht weiter, wenn Bobbin wieder gestartet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n downloads are not finished; they go on when Bobbin is started again.</source>
        <translation>
            <numerusform>%Ln Download ist nicht fertig; er geht weiter, wenn Bobbin wieder gestartet wird.</numerusform>
            <numerusform>%Ln Downloads sind nicht fertig; sie gehen weiter, wenn Bobbin wieder gestartet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bobbin can keep running in the tray, or quit.</source>
        <translation>Bobbin kann im Infobereich weiterlaufen oder beendet werden.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>All downloads are finished by now.</source>
        <translation>Inzwischen sind alle Downloads fertig.</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsDialog</name>
    <message>
        <source>Arrange columns</source>
        <translation>Spalten anordnen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>N&amp;ach oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Width of the column:</source>
        <translation>&amp;Breite der Spalte:</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Breite der Spalte</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>pixels, after a figure</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>The last column takes what room is left.</source>
        <translation>Die letzte Spalte nimmt den Platz, der übrig ist.</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type what to do</source>
        <translation>Geben Sie ein, was zu tun ist</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Kein Befehl enthält diese Buchstaben.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionModel</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a cell of a table as a screen reader says it; %1: the column, %2: what stands there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Link or mirror</source>
        <translation>Link oder Spiegel</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>Teil der Datei</translation>
    </message>
    <message>
        <source>Is at</source>
        <translation>Steht bei</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ui::CookieField</name>
    <message>
        <source>Choose a cookies.txt</source>
        <translation>cookies.txt auswählen</translation>
    </message>
    <message>
        <source>Cookies (*.txt)</source>
        <translation>Cookie-Dateien (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Send no cookies</source>
        <translation>Keine Cookies senden</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no cookies.txt: there is no cookie in it.</source>
        <translation>%1 ist keine cookies.txt: Es steht kein Cookie darin.</translation>
    </message>
    <message>
        <source>Cookies in %1: %2</source>
        <translation>Cookies in %1: %2</translation>
    </message>
    <message>
        <source>No cookie in %1 is for this.</source>
        <translation>Kein Cookie in %1 passt hierzu.</translation>
    </message>
    <message>
        <source>1 cookie from %1 is sent along.</source>
        <translation>1 Cookie aus %1 wird mitgesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n cookies from %1 are sent along.</source>
        <translation>
            <numerusform>%Ln Cookie aus %1 wird mitgesendet.</numerusform>
            <numerusform>%Ln Cookies aus %1 werden mitgesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of the links takes none.</source>
        <translation>Für 1 der Links ist keiner dabei.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the links take none.</source>
        <translation>
            <numerusform>Für %Ln der Links ist keiner dabei.</numerusform>
            <numerusform>Für %Ln der Links ist keiner dabei.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cookies from a file…</source>
        <translation>&amp;Cookies aus einer Datei …</translation>
    </message>
</context>
<context>
    <name>ui::CountdownDialog</name>
    <message>
        <source>Bobbin quits</source>
        <translation>Bobbin wird beendet</translation>
    </message>
    <message>
        <source>The computer goes to sleep</source>
        <translation>Der Rechner geht in den Ruhezustand</translation>
    </message>
    <message>
        <source>The computer is switched off</source>
        <translation>Der Rechner wird ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>Bobbin quits in %Ln second(s).</source>
        <translation>
            <numerusform>Bobbin wird in %Ln Sekunde beendet.</numerusform>
            <numerusform>Bobbin wird in %Ln Sekunden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer goes to sleep in %Ln second(s).</source>
        <translation>
            <numerusform>Der Rechner geht in %Ln Sekunde in den Ruhezustand.</numerusform>
            <numerusform>Der Rechner geht in %Ln Sekunden in den Ruhezustand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer is switched off in %Ln second(s).</source>
        <translation>
            <numerusform>Der Rechner wird in %Ln Sekunde ausgeschaltet.</numerusform>
            <numerusform>Der Rechner wird in %Ln Sekunden ausgeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>All downloads of “%1” have ended.</source>
        <translation>Alle Downloads von „%1“ sind beendet.</translation>
    </message>
    <message>
        <source>&amp;Stop this</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Do it &amp;now</source>
        <translation>&amp;Jetzt ausführen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln download(s) of other queues have not. They stop, and go on later.</source>
        <translation>
            <numerusform>%Ln Download anderer Warteschlangen ist es nicht. Er hält an und geht später weiter.</numerusform>
            <numerusform>%Ln Downloads anderer Warteschlangen sind es nicht. Sie halten an und gehen später weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>A program is started</source>
        <translation>Ein Programm wird gestartet</translation>
    </message>
    <message numerus="yes">
        <source>%1 is started in %Ln second(s).</source>
        <extracomment>%1: what the program&apos;s file is called</extracomment>
        <translation>
            <numerusform>%1 wird in %Ln Sekunde gestartet.</numerusform>
            <numerusform>%1 wird in %Ln Sekunden gestartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of “%1” runs or waits any more; %Ln download(s) of it are paused.</source>
        <extracomment>%1: what a queue is called</extracomment>
        <translation>
            <numerusform>Von „%1“ läuft oder wartet nichts mehr; %Ln Download daraus ist angehalten.</numerusform>
            <numerusform>Von „%1“ läuft oder wartet nichts mehr; %Ln Downloads daraus sind angehalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailsFacts</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Referrer</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Kopffelder</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Changed on the server</source>
        <translation>Auf dem Server geändert</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>%1, the whole size is not known</source>
        <extracomment>%1: 4 MiB</extracomment>
        <translation>%1, die Gesamtgröße ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 bytes)</source>
        <extracomment>%1: 4 MiB; %2: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 (%2 Byte)</numerusform>
            <numerusform>%1 (%2 Byte)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %3 (%4 bytes)</source>
        <extracomment>%1 and %2: 4 MiB; %3: 41 %; %4: 4,194,304</extracomment>
        <translation>
            <numerusform>%1 von %2, %3 (%4 Byte)</numerusform>
            <numerusform>%1 von %2, %3 (%4 Byte)</numerusform>
        </translation>
    </message>
    <message>
        <source>Found right piece by piece</source>
        <translation>Stück für Stück geprüft und richtig</translation>
    </message>
    <message>
        <source>%1 – found wrong</source>
        <extracomment>%1: SHA-256 1f2e...</extracomment>
        <translation>%1 – geprüft und falsch</translation>
    </message>
    <message>
        <source>%1 – found right %2</source>
        <extracomment>%1: SHA-256 1f2e...; %2: a time</extracomment>
        <translation>%1 – geprüft und richtig, %2</translation>
    </message>
    <message>
        <source>%1 – not checked yet</source>
        <extracomment>%1: SHA-256 1f2e...</extracomment>
        <translation>%1 – noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 (given up)</source>
        <extracomment>%1: a mirror&apos;s link</extracomment>
        <translation>%1 (aufgegeben)</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as many as the settings say</source>
        <translation>so viele, wie in den Einstellungen stehen</translation>
    </message>
    <message>
        <source>Change the link…</source>
        <translation>Link ändern …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Change the folder…</source>
        <translation>Ordner ändern …</translation>
    </message>
    <message>
        <source>Change limit and connections…</source>
        <translation>Begrenzung und Verbindungen ändern …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n of unknown size</source>
        <translation>
            <numerusform>und %Ln mit unbekannter Größe</numerusform>
            <numerusform>und %Ln mit unbekannter Größe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: Paused, Failed ...; %2: how many downloads are</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change the header fields…</source>
        <translation>Kopffelder ändern …</translation>
    </message>
    <message>
        <source>Give a checksum…</source>
        <translation>Prüfsumme angeben …</translation>
    </message>
    <message>
        <source>Change the checksum…</source>
        <translation>Prüfsumme ändern …</translation>
    </message>
</context>
<context>
    <name>ui::DetailsGeneral</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>Ihre eigene Notiz</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>before a value; %1: Folder</extracomment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>ui::DetailsHistory</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Be&amp;richt kopieren</translation>
    </message>
    <message>
        <source>Everything that is shown here as text, without secrets</source>
        <translation>Alles, was hier gezeigt wird, als Text, ohne Geheimes</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Nothing has happened to this download yet.</source>
        <translation>Mit diesem Download ist noch nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>Seg&amp;ments</source>
        <translation>&amp;Segmente</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Select a download to see its details.</source>
        <translation>Wählen Sie einen Download, um seine Einzelheiten zu sehen.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSegments</name>
    <message>
        <source>There</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>There, not safe on the disk yet</source>
        <translation>Vorhanden, noch nicht sicher auf dem Datenträger</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>Wird gerade geholt</translation>
    </message>
    <message>
        <source>Some of it there</source>
        <translation>Teilweise vorhanden</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The file is complete; nothing is connected.</source>
        <translation>Die Datei ist vollständig; nichts ist verbunden.</translation>
    </message>
    <message>
        <source>Nothing is connected now.</source>
        <translation>Zurzeit ist nichts verbunden.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSpeed</name>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Since Bobbin was started</source>
        <translation>Seit dem Start von Bobbin</translation>
    </message>
    <message>
        <source>Speed over time</source>
        <translation>Tempo im Zeitverlauf</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>It has not run since Bobbin was started.</source>
        <translation>Er ist seit dem Start von Bobbin nicht gelaufen.</translation>
    </message>
    <message>
        <source>Now %1, average %2, highest %3</source>
        <extracomment>%1 to %3: 1.5 MiB/s</extracomment>
        <translation>Jetzt %1, im Mittel %2, höchstens %3</translation>
    </message>
    <message>
        <source>Nothing is known of its speed since Bobbin was started.</source>
        <translation>Von seiner Geschwindigkeit ist seit dem Start von Bobbin nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>ui::DetailsSplitter</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Details at the &amp;side</source>
        <translation>Details an der Se&amp;ite</translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message numerus="yes">
        <source>Bobbin shows the first %Ln part files; add the others afterwards.</source>
        <translation>
            <numerusform>Bobbin zeigt die erste %Ln Teildatei; fügen Sie die anderen danach hinzu.</numerusform>
            <numerusform>Bobbin zeigt die ersten %Ln Teildateien; fügen Sie die anderen danach hinzu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DownloadCells</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Checking %1 %</source>
        <comment>percentage</comment>
        <translation>Prüft: %1 %</translation>
    </message>
    <message>
        <source>Checked: %1 of %2</source>
        <translation>Geprüft: %1 von %2</translation>
    </message>
    <message>
        <source>All bytes are here; they are compared with the checksum.</source>
        <translation>Alle Bytes sind da; sie werden mit der Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>%1: 1.2 GiB; the sizes of some files of a group are not known yet</extracomment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>files</comment>
        <extracomment>a group: so many of its downloads are complete</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: 12 of 91</extracomment>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1, group, expanded</source>
        <translation>%1, Gruppe, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, group, collapsed</source>
        <translation>%1, Gruppe, zugeklappt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>a group&apos;s bar in words; %1: 34 %; %2: 12 of 91, 2 failed</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Moving the file %1 %</source>
        <comment>percentage</comment>
        <translation>Verschiebt die Datei: %1 %</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>checksum</comment>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>checksum</comment>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>checksum</comment>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Copying the file you have: %1 %</source>
        <comment>percentage</comment>
        <translation>Kopiert die vorhandene Datei: %1 %</translation>
    </message>
</context>
<context>
    <name>ui::DownloadLimitDialog</name>
    <message>
        <source>Limit the speed</source>
        <translation>Tempo begrenzen</translation>
    </message>
    <message>
        <source>Speed limit in KiB a second</source>
        <translation>Tempolimit in KiB je Sekunde</translation>
    </message>
    <message>
        <source>Connections at most</source>
        <translation>Höchstens so viele Verbindungen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>&amp;Limit the speed to</source>
        <translation>&amp;Tempo begrenzen auf</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>&amp;Connections at most:</source>
        <translation>&amp;Verbindungen höchstens:</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>ui::DownloadView</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>Spalten anordnen …</translation>
    </message>
    <message>
        <source>Rows can be moved by dragging while the list is in queue order.</source>
        <translation>Zeilen lassen sich durch Ziehen verschieben, solange die Liste in der Reihenfolge der Warteschlange ist.</translation>
    </message>
    <message>
        <source>Rows can be moved by dragging while the list is in queue order (%1).</source>
        <translation>Zeilen lassen sich durch Ziehen verschieben, solange die Liste in der Reihenfolge der Warteschlange ist (%1).</translation>
    </message>
</context>
<context>
    <name>ui::DownloadWindow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>&amp;Cancel the download</source>
        <translation>Download &amp;abbrechen</translation>
    </message>
    <message>
        <source>Close this &amp;window when the download is complete</source>
        <translation>Dieses &amp;Fenster schließen, wenn der Download abgeschlossen ist</translation>
    </message>
</context>
<context>
    <name>ui::DownloadsPage</name>
    <message>
        <source>Downloads at once</source>
        <translation>Downloads zugleich</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>Downloads &amp;zugleich:</translation>
    </message>
    <message>
        <source>When the file exists already</source>
        <translation>Wenn es die Datei schon gibt</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Save under the next number</source>
        <translation>Mit der nächsten Nummer speichern</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep it and skip the download</source>
        <translation>Behalten und den Download überspringen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>When the link is in the list already</source>
        <translation>Wenn der Link schon in der Liste ist</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Add it under a new name</source>
        <translation>Unter neuem Namen hinzufügen</translation>
    </message>
    <message>
        <source>Start the old one over</source>
        <translation>Den alten von vorn beginnen</translation>
    </message>
    <message>
        <source>Forget the remembered answers</source>
        <translation>Die gemerkten Antworten vergessen</translation>
    </message>
    <message>
        <source>Forget the &amp;answers</source>
        <translation>&amp;Antworten vergessen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>File &amp;exists already:</source>
        <translation>Datei gibt &amp;es schon:</translation>
    </message>
    <message>
        <source>&amp;Link is in the list already:</source>
        <translation>&amp;Link ist schon in der Liste:</translation>
    </message>
    <message>
        <source>Tries in a row that gain nothing</source>
        <translation>Versuche in Folge, die nichts bringen</translation>
    </message>
    <message>
        <source>Start added downloads at once</source>
        <translation>Hinzugefügte Downloads sofort starten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Edit the categories</source>
        <translation>Kategorien bearbeiten</translation>
    </message>
    <message>
        <source>Ca&amp;tegories…</source>
        <translation>&amp;Kategorien …</translation>
    </message>
    <message>
        <source>Edit the queues</source>
        <translation>Warteschlangen bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Queues…</source>
        <translation>&amp;Warteschlangen …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>After so many tries that gain nothing a download fails.</source>
        <translation>Nach so vielen Versuchen, die nichts bringen, schlägt ein Download fehl.</translation>
    </message>
    <message>
        <source>&amp;Start what is added at once</source>
        <translation>Hinzugefügtes so&amp;fort starten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Further t&amp;ries:</source>
        <translation>Weitere &amp;Versuche:</translation>
    </message>
    <message>
        <source>Date of finished files</source>
        <translation>Datum fertiger Dateien</translation>
    </message>
    <message>
        <source>&amp;Date finished files as the server does</source>
        <translation>Fertigen Dateien das &amp;Datum des Servers geben</translation>
    </message>
    <message>
        <source>The server says when a file was changed last. Otherwise, and where it says nothing, a file has the date of its download.</source>
        <translation>Der Server sagt, wann eine Datei zuletzt geändert wurde. Sonst, und wo er nichts sagt, hat eine Datei das Datum ihres Downloads.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Space for the whole file</source>
        <translation>Platz für die ganze Datei</translation>
    </message>
    <message>
        <source>The disk cannot become too full meanwhile, and large files are in fewer pieces on it. It counts for downloads that start from now on. Where the file system cannot do it, space is taken as the bytes come.</source>
        <translation>Der Datenträger kann inzwischen nicht zu voll werden, und große Dateien liegen in weniger Stücken darauf. Es gilt für Downloads, die von jetzt an starten. Wo das Dateisystem es nicht kann, wird der Platz belegt, wie die Bytes kommen.</translation>
    </message>
    <message>
        <source>Until it is whole, a file is called NAME.part and stands where it will be in the end. It takes up only the room of what has come, unless more is reserved.</source>
        <translation>Bis sie ganz ist, heißt eine Datei NAME.part und liegt dort, wo sie am Ende sein wird. Sie belegt nur den Platz dessen, was angekommen ist, sofern nicht mehr reserviert wird.</translation>
    </message>
    <message>
        <source>Reser&amp;ve space for whole files</source>
        <translation>Platz für ganze Dateien reser&amp;vieren</translation>
    </message>
</context>
<context>
    <name>ui::DropTarget</name>
    <message>
        <source>Bobbin: drop target</source>
        <translation>Bobbin: Ablagefläche</translation>
    </message>
    <message>
        <source>Drop target</source>
        <translation>Ablagefläche</translation>
    </message>
    <message>
        <source>Overall progress</source>
        <translation>Gesamtfortschritt</translation>
    </message>
    <message>
        <source>Drop links here</source>
        <translation>Links hierher ziehen</translation>
    </message>
    <message>
        <source>&amp;Show Bobbin</source>
        <translation>Bobbin &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide the drop target</source>
        <translation>Ablagefläche &amp;verbergen</translation>
    </message>
</context>
<context>
    <name>ui::DropZone</name>
    <message>
        <source>Drop to add the links</source>
        <translation>Loslassen, um die Links hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>ui::DuplicateChoice</name>
    <message>
        <source>What to do with links that are in the list already</source>
        <translation>Was mit Links geschieht, die schon in der Liste sind</translation>
    </message>
    <message>
        <source>Remember what to do with such links</source>
        <translation>Merken, was mit solchen Links geschieht</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Add them again under a new name</source>
        <translation>Unter neuem Namen noch einmal hinzufügen</translation>
    </message>
    <message>
        <source>Start the old ones over</source>
        <translation>Die alten von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Remember</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>1 of these is in the list already:</source>
        <translation>1 davon ist schon in der Liste:</translation>
    </message>
    <message numerus="yes">
        <source>%n of these are in the list already:</source>
        <translation>
            <numerusform>%Ln davon ist schon in der Liste:</numerusform>
            <numerusform>%Ln davon sind schon in der Liste:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EmptyState</name>
    <message>
        <source>Drop links here or press %1</source>
        <translation>Links hierher ziehen oder %1 drücken</translation>
    </message>
    <message>
        <source>From a browser, a text file, or one by one.</source>
        <translation>Aus einem Browser, einer Textdatei oder einzeln.</translation>
    </message>
    <message>
        <source>Add links…</source>
        <translation>Links hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>%1: Failed, a category, a queue or a host</extracomment>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>There is no download in “%1” now.</source>
        <translation>In „%1“ ist zurzeit kein Download.</translation>
    </message>
    <message>
        <source>No download in “%2” matches “%1”.</source>
        <extracomment>%1: what was typed; %2: Failed, a category, a queue or a host</extracomment>
        <translation>Kein Download in „%2“ passt zu „%1“.</translation>
    </message>
    <message>
        <source>No download in the list matches “%1”.</source>
        <translation>Kein Download in der Liste passt zu „%1“.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>ui::ExplanationBar</name>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>More that can be done about it</source>
        <translation>Was sich noch dagegen tun lässt</translation>
    </message>
</context>
<context>
    <name>ui::FileExistsDialog</name>
    <message>
        <source>&amp;Remember the answer</source>
        <translation>Antwort &amp;merken</translation>
    </message>
    <message>
        <source>The file exists already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Save under the &amp;next number</source>
        <translation>Mit der &amp;nächsten Nummer speichern</translation>
    </message>
    <message>
        <source>Re&amp;place it, once the new file is complete</source>
        <translation>&amp;Ersetzen, sobald die neue Datei vollständig ist</translation>
    </message>
    <message>
        <source>&amp;Keep it and skip the download</source>
        <translation>&amp;Behalten und den Download überspringen</translation>
    </message>
    <message>
        <source>&amp;Go on with it: it is the beginning of this download</source>
        <translation>&amp;Damit weitermachen: sie ist der Anfang dieses Downloads</translation>
    </message>
    <message>
        <source>%1 is in the folder already. What shall be done?</source>
        <translation>%1 ist schon im Ordner. Was soll geschehen?</translation>
    </message>
    <message>
        <source>%1 and 1 more file are in their folders already. What shall be done?</source>
        <translation>%1 und 1 weitere Datei sind schon in ihren Ordnern. Was soll geschehen?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more files are in their folders already. What shall be done?</source>
        <translation>
            <numerusform>%1 und %Ln weitere Datei sind schon in ihren Ordnern. Was soll geschehen?</numerusform>
            <numerusform>%1 und %Ln weitere Dateien sind schon in ihren Ordnern. Was soll geschehen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileTools</name>
    <message>
        <source>Re&amp;name…</source>
        <translation>Um&amp;benennen …</translation>
    </message>
    <message>
        <source>Move to &amp;folder…</source>
        <translation>&amp;In Ordner verschieben …</translation>
    </message>
    <message>
        <source>&amp;Verify checksum</source>
        <translation>Prüfs&amp;umme prüfen</translation>
    </message>
    <message>
        <source>Stop moving or &amp;checking</source>
        <translation>Verschieben oder Prüfen anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1: Remove 3 Downloads</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>%1: Remove 3 Downloads</extracomment>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Rename %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Umbenennen von %Ln Download</numerusform>
            <numerusform>Umbenennen von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads to Another Folder</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Verschieben von %Ln Download in einen anderen Ordner</numerusform>
            <numerusform>Verschieben von %Ln Downloads in einen anderen Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Change &amp;header fields…</source>
        <translation>Ko&amp;pffelder ändern …</translation>
    </message>
    <message>
        <source>Change Header Fields</source>
        <translation>Ändern der Kopffelder</translation>
    </message>
    <message>
        <source>It is complete: nothing more will be asked for.</source>
        <translation>Er ist fertig: Es wird nichts mehr angefragt.</translation>
    </message>
    <message>
        <source>The download was removed meanwhile.</source>
        <translation>Der Download wurde inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>ui::FolderField</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ui::FolderReport</name>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, beginning with /.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners ein, beginnend mit /.</translation>
    </message>
    <message>
        <source>There is a file in the way: this is not a folder.</source>
        <translation>Hier steht eine Datei im Weg: Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>This folder does not exist and cannot be made there.</source>
        <translation>Diesen Ordner gibt es nicht, und er lässt sich dort nicht anlegen.</translation>
    </message>
    <message>
        <source>You may not write to this folder.</source>
        <translation>Sie dürfen nicht in diesen Ordner schreiben.</translation>
    </message>
    <message>
        <source>There is no free space in this folder.</source>
        <translation>In diesem Ordner ist kein Platz frei.</translation>
    </message>
    <message>
        <source>Not enough space: %1 are needed, %2 are free.</source>
        <translation>Zu wenig Platz: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>The folder will be made; %1 free</source>
        <translation>Der Ordner wird angelegt; %1 frei</translation>
    </message>
</context>
<context>
    <name>ui::ForecastLabel</name>
    <message>
        <source>another disk</source>
        <translation>anderer Datenträger</translation>
    </message>
    <message>
        <source>%1: %2 needed</source>
        <translation>%1: %2 benötigt</translation>
    </message>
    <message>
        <source>%1: %2 needed, %3 free</source>
        <translation>%1: %2 benötigt, %3 frei</translation>
    </message>
    <message numerus="yes">
        <source>the size of %n is not known yet</source>
        <translation>
            <numerusform>die Größe von %Ln ist noch nicht bekannt</numerusform>
            <numerusform>die Größe von %Ln ist noch nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left, %2</source>
        <extracomment>%1: how many downloads, %2: their size</extracomment>
        <translation>noch %1, %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>done at %1</source>
        <translation>fertig um %1</translation>
    </message>
    <message>
        <source>done on %1 at %2</source>
        <translation>fertig am %1 um %2</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>wartet bis %1</translation>
    </message>
    <message>
        <source>waits until tomorrow, %1</source>
        <extracomment>%1: a time of the day; %2: a day of the week</extracomment>
        <translation>wartet bis morgen, %1</translation>
    </message>
    <message>
        <source>waits until %2, %1</source>
        <translation>wartet bis %2, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit</source>
        <translation>
            <numerusform>%Ln von %1 passt nicht</numerusform>
            <numerusform>%Ln von %1 passen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 do not fit on %2</source>
        <extracomment>%1: of how many; %2: a folder</extracomment>
        <translation>
            <numerusform>%Ln von %1 passt nicht auf %2</numerusform>
            <numerusform>%Ln von %1 passen nicht auf %2</numerusform>
        </translation>
    </message>
    <message>
        <source>done at %1 or later</source>
        <translation>fertig um %1 oder später</translation>
    </message>
    <message>
        <source>done on %1 at %2 or later</source>
        <translation>fertig am %1 um %2 oder später</translation>
    </message>
    <message>
        <source>%1 left, %2 or more</source>
        <extracomment>%1: how many downloads, %2: the size of those whose size is known</extracomment>
        <translation>%1 übrig, %2 oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not fit, on %1 disks</source>
        <extracomment>%1: how many disks, two at least</extracomment>
        <translation>
            <numerusform>%Ln passt nicht, auf %1 Datenträgern</numerusform>
            <numerusform>%Ln passen nicht, auf %1 Datenträgern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GeneralPage</name>
    <message>
        <source>On closing the window</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Start at login, in the tray</source>
        <translation>Bei der Anmeldung &amp;starten, im Infobereich</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System vorgibt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>On &amp;closing the window:</source>
        <translation>Beim S&amp;chließen des Fensters:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Sp&amp;rache:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Show the drop target</source>
        <translation>Ablagefläche zeigen</translation>
    </message>
    <message>
        <source>Show a small &amp;drop target with the overall progress</source>
        <translation>Eine kleine &amp;Ablagefläche mit dem Gesamtfortschritt zeigen</translation>
    </message>
    <message>
        <source>A window for each download that starts</source>
        <translation>Ein Fenster für jeden Download, der startet</translation>
    </message>
    <message>
        <source>Open a &amp;window for each download that starts</source>
        <translation>Für jeden Download, der startet, ein &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Further windows</source>
        <translation>Weitere Fenster</translation>
    </message>
    <message>
        <source>This desktop does not let programs keep a window above the others: the drop target may disappear behind them.</source>
        <translation>Auf diesem Desktop kann kein Programm ein Fenster über den anderen halten: Die Ablagefläche kann hinter ihnen verschwinden.</translation>
    </message>
    <message>
        <source>Show an icon in the system tray</source>
        <translation>Symbol im Infobereich anzeigen</translation>
    </message>
    <message>
        <source>Show an icon in the system &amp;tray</source>
        <translation>Symbol im &amp;Infobereich anzeigen</translation>
    </message>
    <message>
        <source>Without the icon, closing the window quits Bobbin, after a question while downloads are not finished.</source>
        <translation>Ohne das Symbol beendet das Schließen des Fensters Bobbin, nach einer Frage, solange Downloads nicht fertig sind.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Closing the window quits Bobbin, after a question while downloads are not finished.</source>
        <translation>Diese Arbeitsumgebung hat kein Benachrichtigungsfeld. Das Schließen des Fensters beendet Bobbin, nach einer Frage, solange Downloads nicht fertig sind.</translation>
    </message>
    <message>
        <source>&amp;Start at login, minimized</source>
        <translation>Bei der &amp;Anmeldung starten, minimiert</translation>
    </message>
</context>
<context>
    <name>ui::GrabBar</name>
    <message>
        <source>Siz&amp;e at least:</source>
        <translation>Größ&amp;e mindestens:</translation>
    </message>
    <message>
        <source>at &amp;most:</source>
        <translation>&amp;höchstens:</translation>
    </message>
    <message>
        <source>Size at least</source>
        <translation>Größe mindestens</translation>
    </message>
    <message>
        <source>Size at most</source>
        <translation>Größe höchstens</translation>
    </message>
    <message>
        <source>100 K</source>
        <comment>a size</comment>
        <translation>100 K</translation>
    </message>
    <message>
        <source>1.5 M</source>
        <comment>a size</comment>
        <translation>1,5 M</translation>
    </message>
    <message>
        <source>Links of unknown size are kept.</source>
        <translation>Links unbekannter Größe bleiben.</translation>
    </message>
    <message>
        <source>Lar&amp;gest variant only</source>
        <translation>Nur die &amp;größte Variante</translation>
    </message>
    <message>
        <source>As&amp;k for sizes</source>
        <translation>Nach Größen &amp;fragen</translation>
    </message>
    <message>
        <source>Servers are asked how large the files are, without fetching them.</source>
        <translation>Server werden gefragt, wie groß die Dateien sind, ohne sie zu laden.</translation>
    </message>
    <message>
        <source>Show &amp;thumbnails</source>
        <translation>&amp;Vorschaubilder zeigen</translation>
    </message>
    <message>
        <source>Small pictures are fetched for the rows that can be seen.</source>
        <translation>Für die sichtbaren Zeilen werden kleine Bilder geladen.</translation>
    </message>
    <message>
        <source>“%1” is not a size: write it like 100 K or 1.5 M.</source>
        <translation>„%1“ ist keine Größe: Schreiben Sie sie wie 100 K oder 1,5 M.</translation>
    </message>
    <message>
        <source>No size is at least %1 and at most %2.</source>
        <translation>Keine Größe ist mindestens %1 und höchstens %2.</translation>
    </message>
    <message>
        <source>Of pictures and videos whose links differ only by a size, like photo_640.jpg and photo_1280.jpg, only the largest is shown, and no thumbnail of a picture that is shown.</source>
        <translation>Von Bildern und Videos, deren Links sich nur durch eine Größe unterscheiden, wie foto_640.jpg und foto_1280.jpg, wird nur das größte gezeigt, und kein Vorschaubild eines Bildes, das gezeigt wird.</translation>
    </message>
</context>
<context>
    <name>ui::GrabFeed</name>
    <message>
        <source>Add what is found la&amp;ter, too</source>
        <translation>Auch später Gefundenes hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Once links of this page are added, those that are still found join them.</source>
        <translation>Sind Links dieser Seite hinzugefügt, kommen die noch gefundenen dazu.</translation>
    </message>
</context>
<context>
    <name>ui::GrabMenu</name>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>An&amp;haken</translation>
    </message>
    <message>
        <source>&amp;Untick</source>
        <translation>Haken &amp;wegnehmen</translation>
    </message>
    <message>
        <source>Tick only the &amp;selected</source>
        <translation>&amp;Nur die ausgewählten anhaken</translation>
    </message>
</context>
<context>
    <name>ui::GrabModel</name>
    <message>
        <source>%1 (added)</source>
        <translation>%1 (hinzugefügt)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>Gefunden auf</translation>
    </message>
    <message>
        <source>With your login, asking this link might do something.</source>
        <translation>Mit Ihrer Anmeldung könnte schon das Fragen dieses Links etwas auslösen.</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
</context>
<context>
    <name>ui::GrabPaste</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Takes the links in what was copied: text, a page or its source, a list (%1)</source>
        <translation>Nimmt die Links aus dem Kopierten: Text, eine Seite oder ihr Quelltext, eine Liste (%1)</translation>
    </message>
</context>
<context>
    <name>ui::GrabWindow</name>
    <message>
        <source>Grab links</source>
        <translation>Links einsammeln</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>A page, an album, a feed or a list</source>
        <translation>Eine Seite, ein Album, ein Feed oder eine Liste</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>What to take from the page</source>
        <translation>Was von der Seite genommen wird</translation>
    </message>
    <message>
        <source>&amp;Follow “next page”</source>
        <translation>„Nächste &amp;Seite“ folgen</translation>
    </message>
    <message>
        <source>Also pages &amp;below, on the same server</source>
        <translation>Auch Seiten &amp;darunter, auf demselben Server</translation>
    </message>
    <message>
        <source>pages at most</source>
        <translation>Seiten höchstens</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>Seiten höchstens</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Same &amp;server only</source>
        <translation>Nur &amp;derselbe Server</translation>
    </message>
    <message>
        <source>Search: words, *.jpg or /expression/</source>
        <translation>Suche: Wörter, *.jpg oder /Ausdruck/</translation>
    </message>
    <message>
        <source>Search the links</source>
        <translation>In den Links suchen</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Found links</source>
        <translation>Gefundene Links</translation>
    </message>
    <message>
        <source>Save &amp;in:</source>
        <translation>Speichern &amp;in:</translation>
    </message>
    <message>
        <source>A folder of its o&amp;wn</source>
        <translation>Ein &amp;eigener Ordner</translation>
    </message>
    <message>
        <source>Names: as they are, or like *num* *name*</source>
        <translation>Namen: wie sie sind, oder wie *num* *name*</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Reading; %1 pages read, %2 to go</source>
        <translation>Es wird gelesen; %1 Seiten gelesen, %2 noch vor sich</translation>
    </message>
    <message>
        <source>%1 found, %2 shown, %3 chosen</source>
        <translation>%1 gefunden, %2 gezeigt, %3 gewählt</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;dd to the batch</source>
        <translation>Zum &amp;Stapel hinzufügen</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Die ganze Seite</translation>
    </message>
    <message>
        <source>Stopped; what was found stays.</source>
        <translation>Angehalten; was gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>This is not an http or https address.</source>
        <translation>Das ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>Open a page or a list</source>
        <translation>Eine Seite oder eine Liste öffnen</translation>
    </message>
    <message>
        <source>There is no link in %1.</source>
        <translation>In %1 ist kein Link.</translation>
    </message>
    <message>
        <source>%1 is too long: the rest of it was left out.</source>
        <translation>%1 ist zu lang: der Rest blieb weg.</translation>
    </message>
    <message>
        <source>The robots.txt of %1 asks programs not to follow its pages.</source>
        <translation>Die robots.txt von %1 bittet Programme, den Seiten nicht zu folgen.</translation>
    </message>
    <message>
        <source>There are more pages than were to be read.</source>
        <translation>Es gibt mehr Seiten, als gelesen werden sollten.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wählen Sie einen anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of unknown size are kept</source>
        <translation>
            <numerusform>%1; %Ln unbekannter Größe bleibt</numerusform>
            <numerusform>%1; %Ln unbekannter Größe bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not say how large its files are, and is not asked any more. To ask it again, switch “Ask for sizes” off and on.</source>
        <translation>%1 sagt nicht, wie groß seine Dateien sind, und wird nicht mehr gefragt. Um erneut zu fragen, schalten Sie „Nach Größen fragen“ aus und ein.</translation>
    </message>
    <message>
        <source>There is no link in what was pasted.</source>
        <translation>Im Eingefügten ist kein Link.</translation>
    </message>
    <message>
        <source>What was pasted is too long: the rest of it was left out.</source>
        <translation>Das Eingefügte ist zu lang: Der Rest blieb weg.</translation>
    </message>
    <message>
        <source>Pasted links</source>
        <translation>Eingefügte Links</translation>
    </message>
    <message>
        <source>In&amp;vert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>None of the links matches the search and the filters above.</source>
        <translation>Keiner der Links passt zur Suche und zu den Filtern oben.</translation>
    </message>
    <message>
        <source>Type an address above or drop files here</source>
        <translation>Oben eine Adresse eingeben oder Dateien ablegen</translation>
    </message>
    <message>
        <source>Bobbin reads pages, albums, feeds and lists, and shows the links in them for you to choose from. %1 takes what was copied.</source>
        <extracomment>%1: Ctrl+V</extracomment>
        <translation>Bobbin liest Seiten, Alben, Feeds und Listen und zeigt die Links darin zur Auswahl. %1 nimmt, was kopiert wurde.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Try a simpler one.</source>
        <translation>Dieser reguläre Ausdruck braucht zu lange. Versuchen Sie es mit einem einfacheren.</translation>
    </message>
</context>
<context>
    <name>ui::HaveChoice</name>
    <message>
        <source>What to do with files that you have already</source>
        <translation>Was mit Dateien geschieht, die Sie schon haben</translation>
    </message>
    <message>
        <source>Use the files that are there</source>
        <translation>Die vorhandenen Dateien verwenden</translation>
    </message>
    <message>
        <source>Fetch them again</source>
        <translation>Erneut holen</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>A file that is wanted in another folder or under another name is copied there; nothing is fetched.</source>
        <translation>Eine Datei, die in einem anderen Ordner oder unter anderem Namen gewünscht ist, wird dorthin kopiert; nichts wird geholt.</translation>
    </message>
    <message>
        <source>You have the file of 1 of these already:</source>
        <translation>Von 1 davon haben Sie die Datei schon:</translation>
    </message>
    <message>
        <source>As chosen for each</source>
        <translation>Wie für jede gewählt</translation>
    </message>
    <message numerus="yes">
        <source>You have the files of %n of these already. Choose for each above, or the same for all:</source>
        <translation>
            <numerusform>Die Datei von %Ln davon haben Sie schon. Wählen Sie oben für jede einzeln oder für alle dasselbe:</numerusform>
            <numerusform>Die Dateien von %Ln davon haben Sie schon. Wählen Sie oben für jede einzeln oder für alle dasselbe:</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the file</source>
        <translation>Datei verwenden</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Neu holen</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>ui::HaveDelegate</name>
    <message>
        <source>What to do with the file that you have already</source>
        <translation>Was mit der Datei geschieht, die Sie schon haben</translation>
    </message>
</context>
<context>
    <name>ui::HaveOffer</name>
    <message>
        <source>Use the file I have</source>
        <translation>Die vorhandene Datei verwenden</translation>
    </message>
    <message>
        <source>Download again</source>
        <translation>Erneut herunterladen</translation>
    </message>
    <message>
        <source>You have %1 already: %2</source>
        <translation>Sie haben %1 bereits: %2</translation>
    </message>
</context>
<context>
    <name>ui::HostRuleFields</name>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Write headers as Name: value, one a line.</source>
        <translation>Kopfzeilen stehen als Name: Wert da, je Zeile eine.</translation>
    </message>
    <message>
        <source>%1 may hold a secret and does not belong in the settings; it is left out.</source>
        <translation>%1 kann ein Geheimnis enthalten und gehört nicht in die Einstellungen; es wird weggelassen.</translation>
    </message>
    <message>
        <source>Rules for servers</source>
        <translation>Regeln für Server</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Servers of the rule</source>
        <translation>Server der Regel</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Programmkennung</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Herkunftsseite</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>Kopfzeilen, je Zeile eine</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>Ser&amp;ver:</translation>
    </message>
    <message>
        <source>Re&amp;ferrer:</source>
        <translation>Her&amp;kunftsseite:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation>Kopf&amp;zeilen:</translation>
    </message>
    <message>
        <source>User agent:</source>
        <translation>Browserkennung:</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message numerus="yes">
        <source>The file changes %n setting(s):</source>
        <translation>
            <numerusform>Die Datei ändert %Ln Einstellung:</numerusform>
            <numerusform>Die Datei ändert %Ln Einstellungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Of no use in the file, and left as they are: %1</source>
        <translation>In der Datei unbrauchbar und daher unverändert: %1</translation>
    </message>
    <message>
        <source>Programs to run are not taken from a file. Choose them again for these queues: %1</source>
        <translation>Auszuführende Programme werden nicht aus einer Datei übernommen. Wählen Sie sie für diese Warteschlangen neu: %1</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Settings that change</source>
        <translation>Einstellungen, die sich ändern</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>The whole values</source>
        <translation>Die vollständigen Werte</translation>
    </message>
    <message>
        <source>In the file:</source>
        <translation>In der Datei:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
</context>
<context>
    <name>ui::LimitMenu</name>
    <message>
        <source>Unlimited</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Anderes …</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>Tempolimit</translation>
    </message>
    <message>
        <source>All downloads together, in KiB/s:</source>
        <translation>Alle Downloads zusammen, in KiB/s:</translation>
    </message>
    <message>
        <source>Speed limit in KiB/s</source>
        <translation>Tempolimit in KiB/s</translation>
    </message>
</context>
<context>
    <name>ui::LinkIntake</name>
    <message>
        <source>Import links</source>
        <translation>Links importieren</translation>
    </message>
    <message>
        <source>There is no link in what was imported. Bobbin reads lists, texts and web pages.</source>
        <translation>Im Importierten ist kein Link. Bobbin liest Listen, Texte und Webseiten.</translation>
    </message>
    <message>
        <source>Adopt a part file</source>
        <translation>Eine Teildatei übernehmen</translation>
    </message>
    <message>
        <source>Unfinished downloads (%1)</source>
        <translation>Unfertige Downloads (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>Part files of other programs hold no links. To go on with one, drop it onto the main window, or choose “Adopt part file…” there.</source>
        <translation>Teildateien anderer Programme enthalten keine Links. Um eine fortzusetzen, ziehen Sie sie auf das Hauptfenster oder wählen Sie dort „Teildatei übernehmen …“.</translation>
    </message>
</context>
<context>
    <name>ui::LinkOffer</name>
    <message>
        <source>A link was copied: %1</source>
        <translation>Ein Link wurde kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n links were copied.</source>
        <translation>
            <numerusform>%Ln Link wurde kopiert.</numerusform>
            <numerusform>%Ln Links wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Add the copied links</source>
        <translation>Die kopierten Links hinzufügen</translation>
    </message>
    <message>
        <source>Forget the copied links</source>
        <translation>Die kopierten Links vergessen</translation>
    </message>
</context>
<context>
    <name>ui::LinkRows</name>
    <message>
        <source>This is not a link.</source>
        <translation>Das ist kein Link.</translation>
    </message>
    <message>
        <source>Only http and https links can be downloaded.</source>
        <translation>Nur http- und https-Links können heruntergeladen werden.</translation>
    </message>
    <message>
        <source>This link names no server.</source>
        <translation>Dieser Link nennt keinen Server.</translation>
    </message>
    <message>
        <source>There is no link in this text.</source>
        <translation>In diesem Text ist kein Link.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>1 line cannot be downloaded</source>
        <translation>1 Zeile kann nicht heruntergeladen werden</translation>
    </message>
    <message numerus="yes">
        <source>%n lines cannot be downloaded</source>
        <translation>
            <numerusform>%Ln Zeile kann nicht heruntergeladen werden</numerusform>
            <numerusform>%Ln Zeilen können nicht heruntergeladen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>the text is too long, the rest of it was left out</source>
        <translation>der Text ist zu lang, der Rest wurde weggelassen</translation>
    </message>
    <message>
        <source>One more line is no link.</source>
        <translation>Eine weitere Zeile ist kein Link.</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are no links.</source>
        <translation>
            <numerusform>%Ln weitere Zeile ist kein Link.</numerusform>
            <numerusform>%Ln weitere Zeilen sind keine Links.</numerusform>
        </translation>
    </message>
    <message>
        <source>This command sends data, which Bobbin does not.</source>
        <translation>Dieser Befehl sendet Daten; das tut Bobbin nicht.</translation>
    </message>
    <message>
        <source>This stands for more than 1,000,000 links. Give the numbers closer bounds.</source>
        <translation>Das steht für mehr als 1.000.000 Links. Setzen Sie den Zahlen engere Grenzen.</translation>
    </message>
    <message>
        <source>A link with an open end may have no other part that varies. Split it into several lines.</source>
        <translation>Ein Link mit offenem Ende darf keinen anderen veränderlichen Teil haben. Teilen Sie ihn auf mehrere Zeilen auf.</translation>
    </message>
    <message>
        <source>Where this ends is not known yet.</source>
        <translation>Wo das endet, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <extracomment>%1: a file, %2: why, in the words of the system</extracomment>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>ui::LinkTools</name>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Grab links from a page…</source>
        <translation>Links einer Seite &amp;einsammeln …</translation>
    </message>
    <message>
        <source>&amp;Check links…</source>
        <translation>Links &amp;prüfen …</translation>
    </message>
    <message>
        <source>Check &amp;links of the selected…</source>
        <translation>&amp;Links der ausgewählten prüfen …</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>E&amp;xport selected…</source>
        <translation>&amp;Ausgewählte exportieren …</translation>
    </message>
    <message>
        <source>Text, a link a line</source>
        <translation>Text, ein Link je Zeile</translation>
    </message>
    <message>
        <source>Input file for aria2</source>
        <translation>Eingabedatei für aria2</translation>
    </message>
    <message>
        <source>Metalink 4</source>
        <translation>Metalink 4</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Export; passwords and secret parts of links are left out</source>
        <translation>Exportieren; Passwörter und geheime Teile von Links bleiben weg</translation>
    </message>
    <message>
        <source>The list is saved as %1.</source>
        <translation>Die Liste ist als %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>The list is saved as %1. %n link(s) in it lack a secret part and cannot be fetched from there.</source>
        <translation>
            <numerusform>Die Liste ist als %1 gespeichert. %Ln Link darin fehlt ein geheimer Teil; er kann damit nicht geladen werden.</numerusform>
            <numerusform>Die Liste ist als %1 gespeichert. %Ln Links darin fehlt ein geheimer Teil; sie können damit nicht geladen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinksPage</name>
    <message>
        <source>Offer links that are copied</source>
        <translation>Kopierte Links anbieten</translation>
    </message>
    <message>
        <source>Endings of files to offer</source>
        <translation>Dateiendungen, die angeboten werden</translation>
    </message>
    <message>
        <source>Servers to offer links of</source>
        <translation>Server, deren Links angeboten werden</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Start links of the watched folder</source>
        <translation>Links des beobachteten Ordners starten</translation>
    </message>
    <message>
        <source>&amp;Offer links that are copied in other programs</source>
        <translation>Links &amp;anbieten, die in anderen Programmen kopiert werden</translation>
    </message>
    <message>
        <source>all; for example: zip iso mp4</source>
        <translation>alle; zum Beispiel: zip iso mp4</translation>
    </message>
    <message>
        <source>all; for example: example.org</source>
        <translation>alle; zum Beispiel: example.org</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Only files &amp;ending in:</source>
        <translation>Nur Dateien mit der &amp;Endung:</translation>
    </message>
    <message>
        <source>Only from ser&amp;vers:</source>
        <translation>Nur von Ser&amp;vern:</translation>
    </message>
    <message>
        <source>This desktop shows Bobbin what was copied only while its window is in front: links are offered when you come back to it.</source>
        <translation>Dieser Desktop zeigt Bobbin nur dann, was kopiert wurde, wenn sein Fenster vorn ist: Links werden angeboten, sobald Sie dorthin zurückkehren.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Start these links at on&amp;ce</source>
        <translation>Diese Links so&amp;fort starten</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>Den beobachteten Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Lists of links that are put into this folder are added to the list and called “.done” from then on.</source>
        <translation>Listen von Links, die in diesen Ordner gelegt werden, kommen in die Liste und heißen von da an „.done“.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Ask for the sizes of links</source>
        <translation>Nach der Größe von Links fragen</translation>
    </message>
    <message>
        <source>Ask servers for the si&amp;zes of the links it shows</source>
        <translation>Server nach der &amp;Größe der gezeigten Links fragen</translation>
    </message>
    <message>
        <source>Show pictures in small</source>
        <translation>Bilder klein zeigen</translation>
    </message>
    <message>
        <source>Fetch &amp;pictures to show them in small</source>
        <translation>&amp;Bilder laden, um sie klein zu zeigen</translation>
    </message>
    <message>
        <source>Grabber</source>
        <translation>Link-Sammler</translation>
    </message>
</context>
<context>
    <name>ui::ListCommands</name>
    <message>
        <source>This download is not complete yet.</source>
        <translation>Dieser Download ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>%1 is not in its folder any more. Start it over to fetch it again.</source>
        <translation>%1 ist nicht mehr im Ordner. Beginnen Sie von vorn, um die Datei noch einmal zu holen.</translation>
    </message>
    <message numerus="yes">
        <source>%n links copied.</source>
        <translation>
            <numerusform>%Ln Link kopiert.</numerusform>
            <numerusform>%Ln Links kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Category of %n Downloads</source>
        <translation>
            <numerusform>Ändern der Kategorie von %Ln Download</numerusform>
            <numerusform>Ändern der Kategorie von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Queue of %n Downloads</source>
        <translation>
            <numerusform>Ändern der Warteschlange von %Ln Download</numerusform>
            <numerusform>Ändern der Warteschlange von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Priority of %n Downloads</source>
        <translation>
            <numerusform>Ändern der Priorität von %Ln Download</numerusform>
            <numerusform>Ändern der Priorität von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>Ändern der Notiz</translation>
    </message>
</context>
<context>
    <name>ui::ListFolderNote</name>
    <message numerus="yes">
        <source>%Ln links go to folders that the list names.</source>
        <translation>
            <numerusform>%Ln Link kommt in einen Ordner, den die Liste nennt.</numerusform>
            <numerusform>%Ln Links kommen in Ordner, die die Liste nennt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListFolders</name>
    <message numerus="yes">
        <source>%Ln links get no folder of their own: at most %1 folders are made for a list.</source>
        <extracomment>%Ln: links, %1: a number of folders</extracomment>
        <translation>
            <numerusform>%Ln Link bekommt keinen eigenen Ordner: Für eine Liste werden höchstens %1 Ordner angelegt.</numerusform>
            <numerusform>%Ln Links bekommen keine eigenen Ordner: Für eine Liste werden höchstens %1 Ordner angelegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListNames</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Main queue</source>
        <translation>Hauptwarteschlange</translation>
    </message>
</context>
<context>
    <name>ui::MainActions</name>
    <message>
        <source>&amp;Add links…</source>
        <translation>&amp;Links hinzufügen …</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>Links &amp;einfügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>Datei öff&amp;nen</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Pause or s&amp;tart</source>
        <translation>Anhalten o&amp;der starten</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>Alle &amp;fehlgeschlagenen wiederholen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove and move file to &amp;trash</source>
        <translation>Entfernen und Datei in den &amp;Papierkorb werfen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>N&amp;ach oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move to t&amp;op</source>
        <translation>&amp;Ganz nach oben</translation>
    </message>
    <message>
        <source>Move to &amp;bottom</source>
        <translation>Gan&amp;z nach unten</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alle an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Start all</source>
        <translation>Alle &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Clear completed</source>
        <translation>Abges&amp;chlossene entfernen</translation>
    </message>
    <message>
        <source>In &amp;queue order</source>
        <translation>In &amp;Warteschlangenfolge</translation>
    </message>
    <message>
        <source>&amp;About Bobbin</source>
        <translation>Ü&amp;ber Bobbin</translation>
    </message>
    <message>
        <source>Select downloads to move them in the queue.</source>
        <translation>Wählen Sie Downloads aus, um sie in der Warteschlange zu verschieben.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>Down&amp;load</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>Be&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Limit…</source>
        <translation>Be&amp;grenzen …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Retry failed of the &amp;group</source>
        <translation>Fehlgeschlagene der &amp;Gruppe erneut versuchen</translation>
    </message>
    <message>
        <source>A&amp;dopt part file…</source>
        <translation>Teildatei über&amp;nehmen …</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Start &amp;now</source>
        <translation>&amp;Jetzt starten</translation>
    </message>
    <message>
        <source>C&amp;ommand palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Queues…</source>
        <translation>&amp;Warteschlangen …</translation>
    </message>
    <message>
        <source>C&amp;ategories…</source>
        <translation>&amp;Kategorien …</translation>
    </message>
    <message>
        <source>Downloads can be moved while all of them are shown, or one queue alone.</source>
        <translation>Downloads lassen sich verschieben, solange alle gezeigt werden oder eine Warteschlange allein.</translation>
    </message>
    <message>
        <source>Downloads can be moved while the list is in queue order.</source>
        <translation>Downloads lassen sich verschieben, solange die Liste in der Reihenfolge der Warteschlange ist.</translation>
    </message>
    <message>
        <source>Downloads can be moved while the list is in queue order (%1).</source>
        <translation>Downloads lassen sich verschieben, solange die Liste in der Reihenfolge der Warteschlange ist (%1).</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Bobbin</source>
        <translation>Bobbin</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>There is no link in what was pasted or dropped.</source>
        <translation>Im Eingefügten oder Abgelegten ist kein Link.</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPage</name>
    <message>
        <source>Limit the speed</source>
        <translation>Tempo begrenzen</translation>
    </message>
    <message>
        <source>Speed limit in KiB a second</source>
        <translation>Tempolimit in KiB je Sekunde</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>&amp;Limit the speed to</source>
        <translation>&amp;Tempo begrenzen auf</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>Connections per download</source>
        <translation>Verbindungen je Download</translation>
    </message>
    <message>
        <source>Connections per server</source>
        <translation>Verbindungen je Server</translation>
    </message>
    <message>
        <source>Downloads per server at once</source>
        <translation>Gleichzeitige Downloads je Server</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Browserkennung</translation>
    </message>
    <message>
        <source>Rules for servers</source>
        <translation>Regeln für Server</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Connections per download:</source>
        <translation>&amp;Verbindungen je Download:</translation>
    </message>
    <message>
        <source>Connections per &amp;server:</source>
        <translation>Verbindungen je &amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Downloads per server:</source>
        <translation>&amp;Downloads je Server:</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Bobbin with its version</source>
        <translation>Bobbin mit seiner Version</translation>
    </message>
    <message>
        <source>What goes along to servers</source>
        <translation>Was an Server mitgeht</translation>
    </message>
    <message>
        <source>User ag&amp;ent:</source>
        <translation>Browser&amp;kennung:</translation>
    </message>
    <message>
        <source>Links checked at once</source>
        <translation>Gleichzeitig geprüfte Links</translation>
    </message>
    <message>
        <source>Links chec&amp;ked at once:</source>
        <translation>Gleichzeitig &amp;geprüfte Links:</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Only plain ASCII letters, digits and signs can stand here.</source>
        <translation>Hier können nur einfache ASCII-Buchstaben, Ziffern und Zeichen stehen.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>ui::NotificationGatherer</name>
    <message>
        <source>%1 of %2 complete</source>
        <extracomment>the end of a group of downloads</extracomment>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <extracomment>%1: 89 of 91 complete</extracomment>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>ui::NotificationsPage</name>
    <message>
        <source>Message when a download or a batch is complete</source>
        <translation>Meldung, wenn ein Download oder eine Gruppe fertig ist</translation>
    </message>
    <message>
        <source>Message when a download failed</source>
        <translation>Meldung, wenn ein Download fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Message when a queue is done</source>
        <translation>Meldung, wenn eine Warteschlange fertig ist</translation>
    </message>
    <message>
        <source>A download or a batch is &amp;complete</source>
        <translation>Ein Download oder eine Gruppe ist &amp;fertig</translation>
    </message>
    <message>
        <source>A download &amp;failed</source>
        <translation>Ein Download ist fehl&amp;geschlagen</translation>
    </message>
    <message>
        <source>A &amp;queue is done</source>
        <translation>Eine &amp;Warteschlange ist fertig</translation>
    </message>
    <message>
        <source>The desktop shows a message when:</source>
        <translation>Der Desktop zeigt eine Meldung, wenn:</translation>
    </message>
</context>
<context>
    <name>ui::PageBook</name>
    <message>
        <source>Search the settings</source>
        <translation>In den Einstellungen suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>ui::PatternBar</name>
    <message>
        <source>None before it is missing.</source>
        <translation>Davor fehlt keiner.</translation>
    </message>
    <message>
        <source>Not every one before it was asked for.</source>
        <translation>Nicht nach jedem davor wurde gefragt.</translation>
    </message>
    <message>
        <source>Missing before it: %1.</source>
        <translation>Davor fehlen: %1.</translation>
    </message>
    <message>
        <source>The last one is %1.</source>
        <translation>Der letzte ist %1.</translation>
    </message>
    <message>
        <source>The server has none of the first ones.</source>
        <translation>Der Server hat keinen der ersten.</translation>
    </message>
    <message>
        <source>Even %1 is there. Write one more question mark to look further.</source>
        <translation>Sogar %1 ist da. Schreiben Sie ein Fragezeichen mehr, um weiter zu suchen.</translation>
    </message>
    <message>
        <source>The server neither has the first one nor says that it has not.</source>
        <translation>Der Server hat den ersten nicht und sagt auch nicht, dass er ihn nicht hat.</translation>
    </message>
    <message>
        <source>The server gave no clear answer. %1 is there; type how far it goes.</source>
        <translation>Der Server gab keine klare Antwort. %1 ist da; geben Sie ein, wie weit es geht.</translation>
    </message>
    <message>
        <source>It goes on at least up to %1. More was not asked, so as not to burden the server.</source>
        <translation>Es geht mindestens bis %1. Mehr wurde nicht gefragt, um den Server nicht zu belasten.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>F&amp;ind the last one</source>
        <translation>Den letzten &amp;finden</translation>
    </message>
    <message>
        <source>&amp;List them</source>
        <translation>&amp;Auflisten</translation>
    </message>
    <message>
        <source>Stop looking for the last one</source>
        <translation>Die Suche nach dem letzten anhalten</translation>
    </message>
    <message>
        <source>Find the last one</source>
        <translation>Den letzten finden</translation>
    </message>
    <message>
        <source>List the links of the pattern</source>
        <translation>Die Links des Musters auflisten</translation>
    </message>
    <message>
        <source>The server can be asked where this ends.</source>
        <translation>Der Server kann gefragt werden, wo das endet.</translation>
    </message>
    <message>
        <source>Asking the server: %1 of %2 requests at most…</source>
        <translation>Der Server wird gefragt: %1 von höchstens %2 Anfragen …</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reset this pa&amp;ge</source>
        <translation>Diese &amp;Seite zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>ui::Priority</name>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
</context>
<context>
    <name>ui::PrivateGate</name>
    <message numerus="yes">
        <source>%Ln links were left out: they lead to this computer or to the network it is in. Settings, Security says what becomes of such links.</source>
        <translation>
            <numerusform>%Ln Link wurde weggelassen: Er führt zu diesem Rechner oder in dessen Netzwerk. Unter Einstellungen, Sicherheit steht, was mit solchen Links geschieht.</numerusform>
            <numerusform>%Ln Links wurden weggelassen: Sie führen zu diesem Rechner oder in dessen Netzwerk. Unter Einstellungen, Sicherheit steht, was mit solchen Links geschieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links to private addresses</source>
        <translation>Links zu privaten Adressen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>%Ln Link führt zu diesem Rechner oder in dessen Netzwerk.</numerusform>
            <numerusform>%Ln Links führen zu diesem Rechner oder in dessen Netzwerk.</numerusform>
        </translation>
    </message>
    <message>
        <source>A page or list of the web has no business there: what is asked for may be a router or another device that does something for it. Take them only from somebody you trust.</source>
        <translation>Eine Seite oder Liste aus dem Web hat dort nichts zu suchen: Angefragt wird womöglich ein Router oder ein anderes Gerät, das daraufhin etwas tut. Nehmen Sie solche Links nur von jemandem an, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>&amp;Do the same from now on</source>
        <translation>Künftig e&amp;benso verfahren</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links were added paused: they lead to this computer or to the network it is in. Start them if you trust who wrote the list.</source>
        <translation>
            <numerusform>%Ln Link wurde angehalten hinzugefügt: Er führt zu diesem Rechner oder in das Netz, in dem er steht. Starten Sie ihn, wenn Sie dem Verfasser der Liste vertrauen.</numerusform>
            <numerusform>%Ln Links wurden angehalten hinzugefügt: Sie führen zu diesem Rechner oder in das Netz, in dem er steht. Starten Sie sie, wenn Sie dem Verfasser der Liste vertrauen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links of the list lead to this computer or to the network it is in.</source>
        <translation>
            <numerusform>%Ln Link der Liste führt zu diesem Rechner oder in das Netz, in dem er steht.</numerusform>
            <numerusform>%Ln Links der Liste führen zu diesem Rechner oder in das Netz, in dem er steht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message>
        <source>Another Bobbin has the list in %1 open. Close it and try again, or start with a list of its own: bobbin --profile FOLDER</source>
        <translation>Ein anderer Bobbin hat die Liste in %1 geöffnet. Schließen Sie ihn und versuchen Sie es noch einmal, oder starten Sie mit einer eigenen Liste: bobbin --profile ORDNER</translation>
    </message>
    <message>
        <source>bobbin-cli is at work on the list in %1. Try again when it is done.</source>
        <translation>bobbin-cli arbeitet gerade mit der Liste in %1. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The list in %1 was written by a newer Bobbin. It was left as it is: install the newer Bobbin, or go on without the list.</source>
        <translation>Die Liste in %1 stammt von einem neueren Bobbin. Sie blieb, wie sie ist: Installieren Sie den neueren Bobbin oder machen Sie ohne die Liste weiter.</translation>
    </message>
    <message>
        <source>The list in %1 may be read but not written.</source>
        <translation>Die Liste in %1 darf gelesen, aber nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder for the list, %1, cannot be made.</source>
        <translation>Der Ordner für die Liste, %1, lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The list in %1 cannot be opened.</source>
        <translation>Die Liste in %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The list was damaged. It was set aside as %1; %2 came back from the copy of an earlier day.</source>
        <translation>Die Liste war beschädigt. Sie wurde als %1 beiseitegelegt; aus der Kopie eines früheren Tages wiederhergestellt: %2.</translation>
    </message>
    <message>
        <source>The list was damaged. It was set aside as %1; %2 could be kept.</source>
        <translation>Die Liste war beschädigt. Sie wurde als %1 beiseitegelegt; gerettet: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Bobbin ended unexpectedly %n times in a row, so everything is paused. Resume what you need.</source>
        <translation>
            <numerusform>Bobbin wurde %Ln-mal unerwartet beendet, deshalb ist alles angehalten. Setzen Sie fort, was Sie brauchen.</numerusform>
            <numerusform>Bobbin wurde %Ln-mal in Folge unerwartet beendet, deshalb ist alles angehalten. Setzen Sie fort, was Sie brauchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be saved; Bobbin tries again by itself.</source>
        <translation>Die Liste kann nicht gespeichert werden; Bobbin versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The list is saved again.</source>
        <translation>Die Liste wird wieder gespeichert.</translation>
    </message>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>Die Einstellungen können nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>The entry that starts Bobbin at login cannot be written.</source>
        <translation>Der Eintrag, der Bobbin beim Anmelden startet, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>These files could not be put in the trash:</source>
        <translation>Diese Dateien konnten nicht in den Papierkorb gelegt werden:</translation>
    </message>
    <message>
        <source>Downloads are running</source>
        <translation>Downloads laufen</translation>
    </message>
    <message>
        <source>There is no display to open a window on. bobbin-cli downloads without one.</source>
        <translation>Es gibt keine Anzeige für ein Fenster. bobbin-cli lädt ohne Fenster herunter.</translation>
    </message>
    <message>
        <source>Bobbin is running with this profile already, but does not answer.</source>
        <translation>Bobbin läuft mit diesem Profil schon, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>There is no keyring to keep the password in; Bobbin remembers it until you quit.</source>
        <translation>Es gibt keinen Schlüsselbund für das Passwort; Bobbin merkt es sich bis zum Beenden.</translation>
    </message>
    <message>
        <source>The list was damaged and nothing of it could be kept. It was set aside as %1. What was begun is still in its folders: File &gt; Adopt part file goes on with it.</source>
        <translation>Die Liste war beschädigt, und nichts davon ließ sich erhalten. Sie wurde als %1 beiseitegelegt. Was begonnen war, liegt noch in seinen Ordnern: Datei &gt; Teildatei übernehmen macht damit weiter.</translation>
    </message>
    <message>
        <source>What is unfinished of these is paused: resume what you need.</source>
        <translation>Was davon unfertig ist, ist angehalten: Setzen Sie fort, was Sie brauchen.</translation>
    </message>
    <message>
        <source>Of these, %1 came from the copy of an earlier day. What is unfinished of that is paused: resume what you need.</source>
        <translation>Davon kamen %1 aus der Kopie eines früheren Tages. Was von ihr unfertig ist, ist angehalten: Setzen Sie fort, was Sie brauchen.</translation>
    </message>
    <message>
        <source>The keyring was not opened, or did not answer; Bobbin remembers the password until you quit.</source>
        <translation>Der Schlüsselbund wurde nicht geöffnet oder antwortete nicht; Bobbin merkt sich das Passwort bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>ui::ProxyFields</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Rechner</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System vorgibt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Ben&amp;utzer:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Name the proxy&apos;s host.</source>
        <translation>Nennen Sie den Rechner des Proxys.</translation>
    </message>
    <message>
        <source>The host is a name or an address only, without http:// or spaces.</source>
        <translation>Der Rechner ist nur ein Name oder eine Adresse, ohne http:// und Leerzeichen.</translation>
    </message>
    <message>
        <source>Name the proxy&apos;s port.</source>
        <translation>Nennen Sie den Port des Proxys.</translation>
    </message>
    <message>
        <source>Servers without the proxy</source>
        <translation>Server ohne den Proxy</translation>
    </message>
    <message>
        <source>&amp;Not for:</source>
        <translation>&amp;Nicht für:</translation>
    </message>
    <message>
        <source>The password is kept in the keyring; if there is none, until Bobbin ends, and Bobbin says so.</source>
        <translation>Das Passwort wird im Schlüsselbund aufbewahrt; gibt es keinen, bis zum Ende von Bobbin, und Bobbin sagt es.</translation>
    </message>
    <message>
        <source>Hos&amp;t:</source>
        <translation>&amp;Rechner:</translation>
    </message>
</context>
<context>
    <name>ui::QueueEnds</name>
    <message>
        <source>Queue done</source>
        <translation>Warteschlange fertig</translation>
    </message>
    <message>
        <source>“%1” is done, but there is no program to run. Choose one under Tools, Queues.</source>
        <translation>„%1“ ist fertig, aber es gibt kein Programm, das zu starten wäre. Wählen Sie eines unter Werkzeuge, Warteschlangen.</translation>
    </message>
    <message>
        <source>“%1” is done, but %2 cannot be started. Choose another program under Tools, Queues.</source>
        <translation>„%1“ ist fertig, aber %2 kann nicht gestartet werden. Wählen Sie ein anderes Programm unter Werkzeuge, Warteschlangen.</translation>
    </message>
    <message>
        <source>The system did not let Bobbin put the computer to sleep.</source>
        <translation>Das System hat Bobbin nicht erlaubt, den Rechner in den Ruhezustand zu versetzen.</translation>
    </message>
    <message>
        <source>The system did not let Bobbin switch the computer off.</source>
        <translation>Das System hat Bobbin nicht erlaubt, den Rechner auszuschalten.</translation>
    </message>
    <message>
        <source>“%1” has something to download again, so what follows its end was stopped.</source>
        <translation>„%1“ hat wieder etwas herunterzuladen; was auf das Ende folgen sollte, wurde daher abgebrochen.</translation>
    </message>
</context>
<context>
    <name>ui::QueueFields</name>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>Show a message</source>
        <translation>Eine Meldung zeigen</translation>
    </message>
    <message>
        <source>Quit Bobbin</source>
        <translation>Bobbin beenden</translation>
    </message>
    <message>
        <source>Put the computer to sleep</source>
        <translation>Den Rechner in den Ruhezustand versetzen</translation>
    </message>
    <message>
        <source>Switch the computer off</source>
        <translation>Den Rechner ausschalten</translation>
    </message>
    <message>
        <source>Run a program</source>
        <translation>Ein Programm starten</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the queue</source>
        <translation>Name der Warteschlange</translation>
    </message>
    <message>
        <source>Downloads at &amp;once:</source>
        <translation>&amp;Gleichzeitige Downloads:</translation>
    </message>
    <message>
        <source>Downloads of the queue at once</source>
        <translation>Gleichzeitige Downloads der Warteschlange</translation>
    </message>
    <message>
        <source>Only at certain &amp;times</source>
        <translation>Nur zu bestimmten &amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>Time of day at which the queue starts</source>
        <translation>Uhrzeit, zu der die Warteschlange beginnt</translation>
    </message>
    <message>
        <source>Time of day at which the queue stops</source>
        <translation>Uhrzeit, zu der die Warteschlange aufhört</translation>
    </message>
    <message>
        <source>Starts on:</source>
        <translation>Beginnt am:</translation>
    </message>
    <message>
        <source>Days on which it starts</source>
        <translation>Tage, an denen sie beginnt</translation>
    </message>
    <message>
        <source>What follows when it is done</source>
        <translation>Was folgt, wenn sie fertig ist</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programm:</translation>
    </message>
    <message>
        <source>Program to run</source>
        <translation>Auszuführendes Programm</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for a program</source>
        <translation>Nach einem Programm suchen</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>&amp;Argumente:</translation>
    </message>
    <message>
        <source>Arguments of the program, one a line</source>
        <translation>Argumente des Programms, eines je Zeile</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Eines je Zeile</translation>
    </message>
    <message>
        <source>Main queue</source>
        <translation>Hauptwarteschlange</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Ein Programm wählen</translation>
    </message>
    <message>
        <source>A queue needs a name; until then it is still called “%1”.</source>
        <translation>Eine Warteschlange braucht einen Namen; bis dahin heißt sie weiter „%1“.</translation>
    </message>
    <message>
        <source>Choose the program with its whole path, from / on.</source>
        <translation>Wählen Sie das Programm mit seinem ganzen Pfad, von / an.</translation>
    </message>
    <message>
        <source>No day is chosen: the queue never starts anything.</source>
        <translation>Kein Tag ist gewählt: Die Warteschlange startet nie etwas.</translation>
    </message>
    <message>
        <source>It is open now and closes on %1.</source>
        <translation>Sie ist jetzt offen und schließt am %1.</translation>
    </message>
    <message>
        <source>It is always open.</source>
        <translation>Sie ist immer offen.</translation>
    </message>
    <message>
        <source>It is closed now and opens on %1.</source>
        <translation>Sie ist jetzt geschlossen und öffnet am %1.</translation>
    </message>
    <message>
        <source>Speed &amp;limit:</source>
        <translation>Geschwindigkeits&amp;begrenzung:</translation>
    </message>
    <message>
        <source>Speed limit of the queue in KiB a second</source>
        <translation>Geschwindigkeitsbegrenzung der Warteschlange in KiB je Sekunde</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>Unt&amp;il:</source>
        <translation>B&amp;is:</translation>
    </message>
    <message>
        <source>W&amp;hen it is done:</source>
        <translation>&amp;Wenn sie fertig ist:</translation>
    </message>
    <message>
        <source>No limit of its own</source>
        <translation>Keine eigene Grenze</translation>
    </message>
</context>
<context>
    <name>ui::QueuesDialog</name>
    <message>
        <source>Queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Its downloads go to the main queue.</source>
        <translation>Ihre Downloads gehen in die Hauptwarteschlange.</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>N&amp;ach oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>ui::RecipeWords</name>
    <message>
        <source>line %1 is no sound JSON.</source>
        <translation>Zeile %1 ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>it is longer than 64 KiB.</source>
        <translation>es ist länger als 64 KiB.</translation>
    </message>
    <message>
        <source>no recipe has “%2”, as in line %1.</source>
        <translation>kein Rezept hat „%2“, wie in Zeile %1.</translation>
    </message>
    <message>
        <source>“%2” in line %1 has to be text.</source>
        <translation>„%2“ in Zeile %1 muss Text sein.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no path.</source>
        <translation>„%2“ in Zeile %1 ist kein Pfad.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no selector.</source>
        <translation>„%2“ in Zeile %1 ist kein Selektor.</translation>
    </message>
    <message>
        <source>“%2” in line %1 is no address that can be used there.</source>
        <translation>„%2“ in Zeile %1 ist keine Adresse, die dort verwendet werden kann.</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>es hat keinen Namen.</translation>
    </message>
    <message>
        <source>it does not say for which addresses it is.</source>
        <translation>es sagt nicht, für welche Adressen es ist.</translation>
    </message>
    <message>
        <source>it does not say where the links are, or says it twice.</source>
        <translation>es sagt nicht, wo die Links sind, oder sagt es zweimal.</translation>
    </message>
    <message>
        <source>The recipe %1 cannot be used: %2</source>
        <comment>a file, what is wrong in it</comment>
        <translation>Das Rezept %1 kann nicht verwendet werden: %2</translation>
    </message>
</context>
<context>
    <name>ui::Remedies</name>
    <message>
        <source>Change Link</source>
        <translation>Ändern des Links</translation>
    </message>
    <message numerus="yes">
        <source>Change Folder of %n Downloads</source>
        <translation>
            <numerusform>Ändern des Ordners von %Ln Download</numerusform>
            <numerusform>Ändern des Ordners von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change Limit of %n Downloads</source>
        <translation>
            <numerusform>Ändern der Grenze von %Ln Download</numerusform>
            <numerusform>Ändern der Grenze von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose What Happens to Existing Files</source>
        <translation>Wählen, was mit vorhandenen Dateien geschieht</translation>
    </message>
</context>
<context>
    <name>ui::RememberChoice</name>
    <message>
        <source>If there is no keyring, it is kept until Bobbin ends, and Bobbin says so.</source>
        <translation>Gibt es keinen Schlüsselbund, bleibt es bis zum Ende von Bobbin gemerkt, und Bobbin sagt es.</translation>
    </message>
    <message>
        <source>Remember in the &amp;keyring</source>
        <translation>Im Schlüssel&amp;bund merken</translation>
    </message>
    <message>
        <source>Kept until Bobbin ends.</source>
        <translation>Bleibt bis zum Ende von Bobbin gemerkt.</translation>
    </message>
</context>
<context>
    <name>ui::RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>&amp;Neuer Name:</translation>
    </message>
    <message>
        <source>Mask for the names</source>
        <translation>Maske für die Namen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>&amp;Mask:</source>
        <translation>&amp;Maske:</translation>
    </message>
    <message>
        <source>*name*, *ext*, *num*, *date* and *host* stand for the name, its ending, a number, the day it was added and the server.</source>
        <translation>*name*, *ext*, *num*, *date* und *host* stehen für den Namen, seine Endung, eine Nummer, den Tag des Hinzufügens und den Server.</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Replace &amp;by:</source>
        <translation>Ersetzen &amp;durch:</translation>
    </message>
    <message>
        <source>Names now and then</source>
        <translation>Namen vorher und nachher</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>This regular expression takes too long. Try a simpler one.</source>
        <translation>Dieser reguläre Ausdruck braucht zu lange. Versuchen Sie einen einfacheren.</translation>
    </message>
    <message numerus="yes">
        <source>%n get a new name.</source>
        <translation>
            <numerusform>%Ln bekommt einen neuen Namen.</numerusform>
            <numerusform>%Ln bekommen einen neuen Namen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep theirs.</source>
        <translation>
            <numerusform>%Ln behält seinen.</numerusform>
            <numerusform>%Ln behalten ihren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RenameModel</name>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>Stays: a file of that name is there already</source>
        <translation>Bleibt: Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>Stays: another of these would have the same name</source>
        <translation>Bleibt: Eine andere davon hätte denselben Namen</translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>Name jetzt</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Characters that file names cannot have are replaced</source>
        <translation>Zeichen, die in Dateinamen nicht stehen können, werden ersetzt</translation>
    </message>
</context>
<context>
    <name>ui::RequestDialog</name>
    <message>
        <source>The keyring keeps nothing for %1 any more. Downloads that have the login already keep it until Bobbin ends.</source>
        <translation>Der Schlüsselbund hat nichts mehr für %1. Downloads, die die Anmeldung schon haben, behalten sie, bis Bobbin endet.</translation>
    </message>
    <message>
        <source>What pages are asked with</source>
        <translation>Womit Seiten gefragt werden</translation>
    </message>
    <message>
        <source>Only %1 gets this, with its pages and with the downloads from there.</source>
        <translation>Nur %1 bekommt das, für seine Seiten und die Downloads von dort.</translation>
    </message>
    <message>
        <source>Re&amp;ferrer:</source>
        <translation>Re&amp;ferrer:</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Referrer</translation>
    </message>
    <message>
        <source>Coo&amp;kies:</source>
        <translation>Coo&amp;kies:</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>&amp;Header fields:</source>
        <translation>Ko&amp;pffelder:</translation>
    </message>
    <message>
        <source>Header fields, one a line</source>
        <translation>Kopffelder, eines je Zeile</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Login field:</source>
        <translation>An&amp;meldefeld:</translation>
    </message>
    <message>
        <source>Header field that signs in</source>
        <translation>Kopffeld, das anmeldet</translation>
    </message>
    <message>
        <source>Address of the page before</source>
        <translation>Adresse der Seite davor</translation>
    </message>
    <message>
        <source>For&amp;get what the keyring has</source>
        <translation>&amp;Vergessen, was der Schlüsselbund hat</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Write the login field as Name: value, like Authorization: Client-ID 1234.</source>
        <translation>Schreiben Sie das Anmeldefeld als Name: Wert, wie Authorization: Client-ID 1234.</translation>
    </message>
    <message>
        <source>%1 does not look like a login: it goes to pages only, and is kept nowhere.</source>
        <translation>%1 sieht nicht nach einer Anmeldung aus: Es geht nur an Seiten und wird nirgends gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::ResetButton</name>
    <message>
        <source>Reset “%1” to the default</source>
        <translation>„%1“ auf den Vorgabewert zurücksetzen</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Auf den Vorgabewert zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ui::SearchCompletion</name>
    <message>
        <source>Ways to go on searching</source>
        <translation>Möglichkeiten weiterzusuchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search names, links, folders</source>
        <translation>Namen, Links, Ordner durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Shows the downloads that have all these words in name, link, folder or note.
Ctrl+Space offers more: state:failed, size:&gt;1G, added:today…</source>
        <translation>Zeigt die Downloads, die alle diese Wörter in Name, Link, Ordner oder Notiz haben.
Strg+Leertaste bietet mehr: state:failed, size:&gt;1G, added:today …</translation>
    </message>
</context>
<context>
    <name>ui::SearchOffers</name>
    <message>
        <source>In this state</source>
        <translation>In diesem Zustand</translation>
    </message>
    <message>
        <source>From a server of this name</source>
        <translation>Von einem Server dieses Namens</translation>
    </message>
    <message>
        <source>Of this category</source>
        <translation>Dieser Kategorie</translation>
    </message>
    <message>
        <source>In this queue</source>
        <translation>In dieser Warteschlange</translation>
    </message>
    <message>
        <source>Of this size</source>
        <translation>Dieser Größe</translation>
    </message>
    <message>
        <source>Added on this day</source>
        <translation>An diesem Tag hinzugefügt</translation>
    </message>
    <message>
        <source>Finished on this day</source>
        <translation>An diesem Tag fertig geworden</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Ohne Kategorie</translation>
    </message>
    <message>
        <source>Larger than 100 MiB</source>
        <translation>Größer als 100 MiB</translation>
    </message>
    <message>
        <source>Larger than 1 GiB</source>
        <translation>Größer als 1 GiB</translation>
    </message>
    <message>
        <source>Smaller than 10 MiB</source>
        <translation>Kleiner als 10 MiB</translation>
    </message>
    <message>
        <source>After a day</source>
        <translation>Nach einem Tag</translation>
    </message>
</context>
<context>
    <name>ui::SecurityPage</name>
    <message>
        <source>Certificates trusted at one server</source>
        <translation>Zertifikate, denen an einem Server vertraut wird</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Trust it no &amp;longer</source>
        <translation>Nicht mehr &amp;vertrauen</translation>
    </message>
    <message>
        <source>Certificates that you trust at one server</source>
        <translation>Zertifikate, denen Sie an einem Server vertrauen</translation>
    </message>
    <message>
        <source>File of further authorities</source>
        <translation>Datei weiterer Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>none besides the system&apos;s</source>
        <translation>keine außer denen des Systems</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Die Datei der Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Trust those in this &amp;PEM file too:</source>
        <translation>Auch denen in dieser &amp;PEM-Datei vertrauen:</translation>
    </message>
    <message>
        <source>Server whose login is forgotten</source>
        <translation>Server, dessen Anmeldung vergessen wird</translation>
    </message>
    <message>
        <source>for example: example.org</source>
        <translation>zum Beispiel: example.org</translation>
    </message>
    <message>
        <source>Forget the login of this server</source>
        <translation>Die Anmeldung dieses Servers vergessen</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Passwords, cookies and secret headers are in the desktop&apos;s keyring, one entry for each server; its own program shows them. Where there is no keyring they are kept until Bobbin ends. What is forgotten here does not come back with Cancel.</source>
        <translation>Passwörter, Cookies und geheime Kopffelder liegen im Schlüsselbund des Desktops, ein Eintrag je Server; dessen eigenes Programm zeigt sie. Ohne Schlüsselbund werden sie behalten, bis Bobbin endet. Was hier vergessen wird, kommt mit Abbrechen nicht zurück.</translation>
    </message>
    <message>
        <source>Remembered passwords</source>
        <translation>Gespeicherte Passwörter</translation>
    </message>
    <message>
        <source>Login &amp;of the server:</source>
        <translation>&amp;Anmeldung am Server:</translation>
    </message>
    <message>
        <source>Links of pages and lists that lead to private addresses</source>
        <translation>Links von Seiten und Listen, die zu privaten Adressen führen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Of this computer or the network it is in, as 127.0.0.1, 192.168.1.1 or a router&apos;s name. An address that you type yourself is always taken.</source>
        <translation>Adressen dieses Rechners oder seines Netzwerks, etwa 127.0.0.1, 192.168.1.1 oder der Name eines Routers. Eine Adresse, die Sie selbst eingeben, wird immer angenommen.</translation>
    </message>
    <message>
        <source>Private addresses</source>
        <translation>Private Adressen</translation>
    </message>
    <message>
        <source>Links of &amp;web pages and lists that lead there:</source>
        <translation>Links von &amp;Webseiten und Listen, die dorthin führen:</translation>
    </message>
    <message>
        <source>Servers whose passwords or cookies are remembered</source>
        <translation>Server, deren Passwörter oder Cookies gespeichert sind</translation>
    </message>
    <message>
        <source>Forget the logins of the chosen servers</source>
        <translation>Die Anmeldungen der ausgewählten Server vergessen</translation>
    </message>
    <message>
        <source>Forget the &amp;chosen</source>
        <translation>Aus&amp;gewählte vergessen</translation>
    </message>
    <message>
        <source>Forget all logins</source>
        <translation>Alle Anmeldungen vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;them all…</source>
        <translation>A&amp;lle vergessen …</translation>
    </message>
    <message numerus="yes">
        <source>Shall the logins of %n servers be forgotten? This cannot be undone.</source>
        <translation>
            <numerusform>Soll die Anmeldung von %Ln Server vergessen werden? Das kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>Sollen die Anmeldungen von %Ln Servern vergessen werden? Das kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>The keyring is told to forget the login and the key for %1. Its own program shows whether it has.</source>
        <translation>Der Schlüsselbund ist angewiesen, Anmeldung und Schlüssel für %1 zu vergessen. Ob er es getan hat, zeigt sein eigenes Programm.</translation>
    </message>
    <message numerus="yes">
        <source>The keyring is told to forget what it has for %n servers. Its own program shows whether it has.</source>
        <translation>
            <numerusform>Der Schlüsselbund ist angewiesen, zu vergessen, was er für %Ln Server hat. Ob er es getan hat, zeigt sein eigenes Programm.</numerusform>
            <numerusform>Der Schlüsselbund ist angewiesen, zu vergessen, was er für %Ln Server hat. Ob er es getan hat, zeigt sein eigenes Programm.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keyring is locked and has not forgotten what it has for %1. Open it with its own program, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt und hat nicht vergessen, was er für %1 hat. Öffnen Sie ihn mit seinem eigenen Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring has not forgotten what it has for %1: %2</source>
        <translation>Der Schlüsselbund hat nicht vergessen, was er für %1 hat: %2</translation>
    </message>
    <message>
        <source>Type the whole path of the file, beginning with /.</source>
        <translation>Geben Sie den ganzen Pfad der Datei ein, mit / am Anfang.</translation>
    </message>
</context>
<context>
    <name>ui::SegmentMap</name>
    <message>
        <source>Map of the file</source>
        <translation>Karte der Datei</translation>
    </message>
    <message>
        <source>The size of the file is not known</source>
        <translation>Die Größe der Datei ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there, %n connections are at work</source>
        <translation>
            <numerusform>%1 ist da, %Ln Verbindung arbeitet</numerusform>
            <numerusform>%1 ist da, %Ln Verbindungen arbeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsExchange</name>
    <message>
        <source>Export settings; passwords are left out</source>
        <translation>Einstellungen exportieren; Passwörter bleiben weg</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The settings are saved as %1.</source>
        <translation>Die Einstellungen sind als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>Einstellungen (*.ini)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a file of settings. Choose one that Bobbin exported.</source>
        <translation>%1 ist zu groß für eine Datei mit Einstellungen. Wählen Sie eine, die Bobbin exportiert hat.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Look at its permissions, or choose another file.</source>
        <translation>%1 kann nicht gelesen werden. Prüfen Sie die Rechte oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 has no settings of Bobbin in it. Choose a file that Bobbin exported.</source>
        <translation>%1 enthält keine Einstellungen von Bobbin. Wählen Sie eine Datei, die Bobbin exportiert hat.</translation>
    </message>
    <message>
        <source>Nothing changes: the settings in %1 are those you have.</source>
        <translation>Nichts ändert sich: Die Einstellungen in %1 sind die vorhandenen.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsPage</name>
    <message>
        <source>Actions to show</source>
        <translation>Gezeigte Aktionen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Show actions with these words or keys</source>
        <translation>Aktionen mit diesen Wörtern oder Tasten zeigen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Keys of the selected action</source>
        <translation>Tasten der ausgewählten Aktion</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>&amp;Reset these keys</source>
        <translation>Diese Tasten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take them over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keys of the selected action:</source>
        <translation>&amp;Tasten der ausgewählten Aktion:</translation>
    </message>
    <message>
        <source>Reset a&amp;ll keys</source>
        <translation>A&amp;lle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already. Type other keys, or take these over.</source>
        <translation>%1 gehört schon zu „%2“. Geben Sie andere Tasten ein oder übernehmen Sie diese.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now. Give that other keys first.</source>
        <translation>%1 gehört jetzt zu „%2“. Geben Sie dieser Aktion zuerst andere Tasten.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>ui::Sidebar</name>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>Was die Liste zeigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>%1: %2, shown now</source>
        <extracomment>what the list shows; %1: Failed; %2: 12</extracomment>
        <translation>%1: %2, jetzt gezeigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::SidebarMenu</name>
    <message>
        <source>&amp;Resume all in this part</source>
        <translation>Alle in diesem Teil &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause all in this part</source>
        <translation>Alle in diesem Teil &amp;anhalten</translation>
    </message>
</context>
<context>
    <name>ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>%1 asks for a user name and a password.</source>
        <translation>%1 verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>%1 and 1 more server ask for a user name and a password.</source>
        <translation>%1 und 1 weiterer Server verlangen einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more servers ask for a user name and a password.</source>
        <translation>
            <numerusform>%1 und %Ln weiterer Server verlangen einen Benutzernamen und ein Passwort.</numerusform>
            <numerusform>%1 und %Ln weitere Server verlangen einen Benutzernamen und ein Passwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <comment>address, the server&apos;s own words</comment>
        <translation>%1 sagt: „%2“</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others can read the password.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Andere können das Passwort mitlesen.</translation>
    </message>
    <message>
        <source>User name or password were refused: %1</source>
        <extracomment>%1: servers</extracomment>
        <translation>Benutzername oder Passwort wurden abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>ui::SortMenu</name>
    <message>
        <source>S&amp;ort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
</context>
<context>
    <name>ui::SpeedGraph</name>
    <message>
        <source>Average %1</source>
        <extracomment>a line in a graph; %1: 1.5 MiB/s</extracomment>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <extracomment>a line in a graph; %1: 1.5 MiB/s</extracomment>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Limit %1, above this graph</source>
        <translation>Grenze %1, über diesem Bild</translation>
    </message>
</context>
<context>
    <name>ui::StartOptions</name>
    <message>
        <source>Keep list and settings in DIR (default: bobbin under the data folder).</source>
        <translation>Liste und Einstellungen in DIR aufbewahren (Vorgabe: bobbin unter dem Datenordner).</translation>
    </message>
    <message>
        <source>Start in the tray, or minimized where there is none.</source>
        <translation>Im Infobereich starten oder, wo es keinen gibt, minimiert.</translation>
    </message>
    <message>
        <source>Add the links and start them without asking.</source>
        <translation>Links ohne Nachfrage hinzufügen und starten.</translation>
    </message>
    <message>
        <source>Add the links without asking and without starting them.</source>
        <translation>Links ohne Nachfrage hinzufügen, aber nicht starten.</translation>
    </message>
    <message>
        <source>Print the version and end.</source>
        <translation>Version ausgeben und beenden.</translation>
    </message>
    <message>
        <source>Print this help and end.</source>
        <translation>Diese Hilfe ausgeben und beenden.</translation>
    </message>
    <message>
        <source>--start and --paused do not go together.</source>
        <translation>--start und --paused gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>--profile needs a folder.</source>
        <translation>--profile braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--start and --paused need a link or a file.</source>
        <translation>--start und --paused brauchen einen Link oder eine Datei.</translation>
    </message>
    <message>
        <source>Usage: bobbin [--profile DIR] [--minimized] [--start | --paused] [URL|FILE...]</source>
        <translation>Aufruf: bobbin [--profile DIR] [--minimized] [--start | --paused] [URL|FILE...]</translation>
    </message>
    <message>
        <source>Download manager. Opens the window, or hands its arguments to the running one of that profile, and offers the links; a FILE is read for links.</source>
        <translation>Download-Verwaltung. Öffnet das Fenster oder übergibt die Argumente an das laufende dieses Profils und bietet die Links an; aus FILE werden Links gelesen.</translation>
    </message>
    <message>
        <source>bobbin-cli downloads without a window.</source>
        <translation>bobbin-cli lädt ohne Fenster herunter.</translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Speed limit over all downloads</source>
        <translation>Tempolimit über alle Downloads</translation>
    </message>
    <message>
        <source>%1 running, %2 waiting</source>
        <extracomment>%1 downloads run, %2 wait</extracomment>
        <translation>%1 laufen, %2 warten</translation>
    </message>
    <message>
        <source>Total speed %1</source>
        <translation>Gesamttempo %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Free in %1</source>
        <translation>Frei in %1</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Speed limit: %1</source>
        <translation>Tempolimit: %1</translation>
    </message>
    <message>
        <source>%1 by timetable</source>
        <translation>%1 nach Zeitplan</translation>
    </message>
</context>
<context>
    <name>ui::StoreProblemDialog</name>
    <message>
        <source>Bobbin</source>
        <translation>Bobbin</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Go on &amp;without the list</source>
        <translation>&amp;Ohne die Liste weitermachen</translation>
    </message>
</context>
<context>
    <name>ui::TimetableGrid</name>
    <message>
        <source>Hours of the week with a limit</source>
        <translation>Stunden der Woche mit Tempolimit</translation>
    </message>
    <message>
        <source>%1, %2: limited</source>
        <extracomment>%1: a day of the week, %2: a time of the day</extracomment>
        <translation>%1, %2: begrenzt</translation>
    </message>
    <message>
        <source>%1, %2: unlimited</source>
        <translation>%1, %2: unbegrenzt</translation>
    </message>
</context>
<context>
    <name>ui::TimetablePage</name>
    <message>
        <source>Limit the speed in marked hours</source>
        <translation>Tempo in markierten Stunden begrenzen</translation>
    </message>
    <message>
        <source>Limit of the marked hours in KiB a second</source>
        <translation>Limit der markierten Stunden in KiB je Sekunde</translation>
    </message>
    <message>
        <source>In &amp;marked hours, limit the speed to</source>
        <translation>In &amp;markierten Stunden Tempo begrenzen auf</translation>
    </message>
    <message>
        <source> KiB/s</source>
        <translation> KiB/s</translation>
    </message>
    <message>
        <source>Draw with the mouse, or select hours with Shift and the arrow keys and press Space. A heading stands for its whole day or hour. Where another limit is set too, the smaller one counts.</source>
        <translation>Zeichnen Sie mit der Maus oder wählen Sie Stunden mit Umschalt und den Pfeiltasten und drücken Sie die Leertaste. Eine Überschrift steht für ihren ganzen Tag oder ihre Stunde. Wo noch ein Limit gesetzt ist, gilt das kleinere.</translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>ui::TimetableWatch</name>
    <message>
        <source>The timetable limits the speed to %1.</source>
        <translation>Der Zeitplan begrenzt das Tempo auf %1.</translation>
    </message>
    <message>
        <source>The timetable limits the speed to %1 until %2.</source>
        <translation>Der Zeitplan begrenzt das Tempo bis %2 auf %1.</translation>
    </message>
    <message>
        <source>The timetable limits the speed to %1 until %2, %3.</source>
        <extracomment>%2: a day of the week, %3: a time of the day</extracomment>
        <translation>Der Zeitplan begrenzt das Tempo bis %2, %3, auf %1.</translation>
    </message>
</context>
<context>
    <name>ui::Tray</name>
    <message>
        <source>&amp;Limit to %1</source>
        <translation>Auf %1 be&amp;grenzen</translation>
    </message>
    <message>
        <source>&amp;Limit (none set)</source>
        <translation>Be&amp;grenzen (kein Limit gesetzt)</translation>
    </message>
    <message>
        <source>&amp;Hide the window</source>
        <translation>&amp;Fenster verbergen</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alle &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Start all</source>
        <translation>Alle &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: running, waiting</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>ui::UndoableCommands</name>
    <message numerus="yes">
        <source>Remove %n Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Entfernen von %Ln Download</numerusform>
            <numerusform>Entfernen von %Ln Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downloads removed.</source>
        <translation>
            <numerusform>%Ln Download entfernt.</numerusform>
            <numerusform>%Ln Downloads entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Completed</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>Entfernen der fertigen Downloads</translation>
    </message>
    <message numerus="yes">
        <source>%n completed downloads cleared.</source>
        <translation>
            <numerusform>%Ln fertiger Download entfernt.</numerusform>
            <numerusform>%Ln fertige Downloads entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Downloads in the Queue</source>
        <translation>
            <numerusform>Verschieben von %Ln Download in der Warteschlange</numerusform>
            <numerusform>Verschieben von %Ln Downloads in der Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these downloads are not in the list any more.</source>
        <translation>Nichts wurde geändert: Diese Downloads sind nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>Downloads are on their way back. The next step follows them.</source>
        <translation>Downloads werden gerade zurückgeholt. Der nächste Schritt folgt danach.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: too many downloads were changed since.</source>
        <translation>Das kann nicht mehr rückgängig gemacht werden: Seitdem wurden zu viele Downloads geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %L1 downloads cannot be brought back: only the latest are kept.</source>
        <translation>
            <numerusform>%Ln von %L1 Downloads kann nicht zurückgeholt werden: Nur die neuesten werden aufbewahrt.</numerusform>
            <numerusform>%Ln von %L1 Downloads können nicht zurückgeholt werden: Nur die neuesten werden aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n Failed Downloads</source>
        <extracomment>What follows &quot;Undo&quot; in the menu.</extracomment>
        <translation>
            <numerusform>Nichtbeachten von %Ln fehlgeschlagenen Download</numerusform>
            <numerusform>Nichtbeachten von %Ln fehlgeschlagenen Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed downloads are ignored.</source>
        <translation>
            <numerusform>%Ln fehlgeschlagener Download wird nicht beachtet.</numerusform>
            <numerusform>%Ln fehlgeschlagene Downloads werden nicht beachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: queues or categories were changed in another way since.</source>
        <translation>Nichts wurde geändert: Warteschlangen oder Kategorien wurden inzwischen anders geändert.</translation>
    </message>
</context>
<context>
    <name>ui::WatchedFolder</name>
    <message>
        <source>The watched folder %1 is not there. It is watched again when it comes back.</source>
        <translation>Der beobachtete Ordner %1 ist nicht da. Er wird wieder beobachtet, wenn er zurückkommt.</translation>
    </message>
    <message>
        <source>There is no link in %1 in the watched folder. It is called %1.failed now.</source>
        <translation>In %1 im beobachteten Ordner ist kein Link. Die Datei heißt jetzt %1.failed.</translation>
    </message>
    <message>
        <source>%1 in the watched folder cannot be renamed, so its links were not added. Allow Bobbin to write in that folder.</source>
        <translation>%1 im beobachteten Ordner lässt sich nicht umbenennen, deshalb wurden die Links daraus nicht hinzugefügt. Erlauben Sie Bobbin, in diesem Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>The links in %1 were added, but it cannot be renamed. Move it out of the watched folder, or they are added again when Bobbin starts the next time.</source>
        <translation>Die Links in %1 wurden hinzugefügt, aber die Datei kann nicht umbenannt werden. Verschieben Sie sie aus dem überwachten Ordner, sonst werden sie beim nächsten Start von Bobbin erneut hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 in the watched folder is too long: only the first of its links were added. Put the others into a second list.</source>
        <translation>%1 im überwachten Ordner ist zu lang: Nur die ersten Links daraus wurden hinzugefügt. Legen Sie die anderen in eine zweite Liste.</translation>
    </message>
    <message>
        <source>%1 in the watched folder is larger than 64 MiB, so its links were not added. It is called %1.failed now. Make several lists of it.</source>
        <translation>%1 im beobachteten Ordner ist größer als 64 MiB, deshalb wurden die Links daraus nicht hinzugefügt. Die Datei heißt jetzt %1.failed. Teilen Sie sie in mehrere Listen auf.</translation>
    </message>
    <message>
        <source>%1 in the watched folder cannot be read. Bobbin goes on trying.</source>
        <translation>%1 im beobachteten Ordner lässt sich nicht lesen. Bobbin versucht es weiter.</translation>
    </message>
</context>
</TS>
