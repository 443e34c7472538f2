// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/profile.h"
#include "app/settings/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace settings;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(content) == content.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777)
                                                                     : -1;
}

/// No member has its default.
Settings changedEverywhere()
{
    Settings s = defaults();
    s.engine.folder = u"/srv/a, b; c=\"d\" %41 é"_s;
    s.engine.downloadsAtOnce = 7;
    s.engine.connectionsPerDownload = 3;
    s.engine.connectionsPerHost = 12;
    s.engine.downloadsPerHost = 2;
    s.engine.retries = 9;
    s.engine.proxy = { engine::ProxyKind::Socks5, u"proxy.example"_s, 1080, { u"ann"_s, {} } };
    s.engine.proxy.exceptions = { u"*.example, x"_s, u"10.0.0.0/8"_s };
    s.engine.tlsExceptions = { { u"a.example:443"_s, QByteArray(32, '\xab') } };
    s.engine.hostRules = { { u".x"_s, "A, \"7\"", "http://p.test/?a=b;c", { { "X", "a, b" } } } };
    s.engine.caFile = u"/etc/ca.pem"_s;
    s.engine.userAgent = "Test/1.0 (x; y)";
    s.speedLimit = 5'000'000'000;
    s.isLimitOn = s.engine.reservesSpace = true;
    s.recentFolders = { u"/one, two"_s, u"/three"_s };
    s.onClose = OnClose::Quit;
    s.onDuplicate = OnDuplicate::Restart;
    s.onFileExists = OnFileExists::Continue;
    s.onPrivateAddress = OnPrivateAddress::Refuse;
    s.startAtLogin = true;
    s.language = u"ar"_s;
    s.showsTray = s.startAdded = s.engine.keepsServerDate = false;
    s.watchedFolder = u"/in box"_s;
    s.startWatched = false;
    s.clipboard = { true, u"zip, iso"_s, u"a.example b.example"_s };
    s.grabber = { false, false };
    s.sortColumn = s.linksAskedAtOnce = 4;
    s.windowGeometry = QByteArray("\0\x01\xff,\"\n", 6);
    s.headerState = QByteArray(300, '\xfe');
    s.sortDescending = true;
    return settled(s);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void newProfileHasTheDefaults();
    void everySettingSurvivesSaveAndLoad();
    void emptyValuesSurviveSaveAndLoad();
    void proxyPasswordIsNeverWritten();
    void fileAndFolderAreForTheOwnerOnly();
    void folderOfTheUsersOwnKeepsItsPermissions();
    void rubbishFallsBackToTheDefault_data();
    void rubbishFallsBackToTheDefault();
    void oneRubbishValueLeavesTheOthers();
    void h38_valuesAreReadAsTheyAreWritten_data();
    void h38_valuesAreReadAsTheyAreWritten();
    void h38_objectsInTheFileAreNotBuilt();
    void fileThatIsNoIniGivesTheDefaults_data();
    void fileThatIsNoIniGivesTheDefaults();
    void pipeInTheFilesPlaceDoesNotHang();
    void keysOfOtherVersionsStay();
    void savingWhereNoFolderCanBeFails();
    void limitReachesTheEngineOnlyWhileOn();
    void recentFoldersAreNewestFirstAndFew();
    void profilesLieWhereXdgSays();

private:
    QString profile() const { return m_folder->path() + u"/profile"_s; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::newProfileHasTheDefaults()
{
    const Settings s = load(profile());
    QCOMPARE(s, defaults());
    QCOMPARE(s.engine.folder, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    QCOMPARE(s.engine.downloadsAtOnce, 4);
    QCOMPARE(s.engine.connectionsPerDownload, 8);
    QCOMPARE(s.engine.connectionsPerHost, 8);
    QVERIFY2(!QFileInfo::exists(profile()), "reading makes nothing");
}

void TestSettings::everySettingSurvivesSaveAndLoad()
{
    const Settings s = changedEverywhere();
    QVERIFY(save(profile(), s));
    QCOMPARE(load(profile()), s);
    QVERIFY(save(profile(), defaults()));
    QCOMPARE(load(profile()), defaults());
}

void TestSettings::emptyValuesSurviveSaveAndLoad()
{
    Settings s = changedEverywhere();
    QVERIFY(save(profile(), s));
    s.recentFolders.clear();
    s.language.clear();
    s.engine.proxy = {};
    s.engine.userAgent.clear();
    s.engine.caFile.clear();
    s.windowGeometry.clear();
    s.headerState.clear();
    QVERIFY(save(profile(), s));
    QCOMPARE(load(profile()), s);
}

void TestSettings::proxyPasswordIsNeverWritten()
{
    Settings s = changedEverywhere();
    s.engine.proxy.credentials.password = u"hunter2secret"_s;
    QVERIFY(save(profile(), s));
    const QByteArray file = read(settingsPath(profile()));
    QVERIFY(file.contains("proxy.example"));
    QVERIFY(!file.contains("hunter2"));
    QCOMPARE(load(profile()).engine.proxy.credentials.password, QString());
    QCOMPARE(load(profile()).engine.proxy.credentials.userName, u"ann"_s);
}

void TestSettings::fileAndFolderAreForTheOwnerOnly()
{
    QVERIFY(save(profile() + u"/deep/er"_s, defaults()));
    QCOMPARE(modeOf(profile() + u"/deep/er"_s), 0700);
    QCOMPARE(modeOf(settingsPath(profile() + u"/deep/er"_s)), 0600);
}

void TestSettings::folderOfTheUsersOwnKeepsItsPermissions()
{
    QVERIFY(QDir().mkdir(profile()));
    QCOMPARE(::chmod(QFile::encodeName(profile()).constData(), 0755), 0);
    QVERIFY(save(profile(), defaults()));
    QCOMPARE(modeOf(profile()), 0755);
    QCOMPARE(modeOf(settingsPath(profile())), 0600);
}

void TestSettings::rubbishFallsBackToTheDefault_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::newRow("zero downloads") << QByteArray("[downloads]\natOnce=0\n");
    QTest::newRow("too many") << QByteArray("[downloads]\natOnce=65\nconnections=33\n");
    QTest::newRow("negative") << QByteArray("[downloads]\nconnectionsPerHost=-1\nretries=-5\n");
    QTest::newRow("not a number") << QByteArray("[downloads]\natOnce=many\nretries=\n");
    QTest::newRow("over 64 bits") << QByteArray(
        "[downloads]\nspeedLimit=99999999999999999999999\natOnce=4294967300\n");
    QTest::newRow("half a number") << QByteArray("[downloads]\natOnce=7x\n");
    QTest::newRow("list for a number") << QByteArray("[downloads]\natOnce=1, 2, 3\n");
    QTest::newRow("not a bool") << QByteArray("[downloads]\nstartAdded=maybe\nlimitOn=7\n");
    QTest::newRow("unknown choice")
        << QByteArray("[downloads]\nonFileExists=explode\n[proxy]\nkind=42\n");
    QTest::newRow("relative folder") << QByteArray("[downloads]\nfolder=here\n");
    QTest::newRow("empty folder") << QByteArray("[downloads]\nfolder=\n");
    QTest::newRow("control characters") << QByteArray("[downloads]\nfolder=\"/a\\x1\\n\"\n");
    QTest::newRow("relative recent ones") << QByteArray("[downloads]\nrecentFolders=a, ../b, ,\n");
    QTest::newRow("bad base64") << QByteArray("[window]\ngeometry=$$$$\nheader=@ByteArray(\xff)\n");
    QTest::newRow("bad variant") << QByteArray(
        "[downloads]\natOnce=@Variant(\\x7f\\xff\\xff\\xff\\xff\\xff)\n"
        "folder=@Variant(\\0\\0\\0\\b\\xff\\xff\\xff\\xff)\n");
    QTest::newRow("language that is a path") << QByteArray("[window]\nlanguage=../../etc\n");
    QTest::newRow("port out of range") << QByteArray("[proxy]\nport=70000\n");
    QTest::newRow("column") << QByteArray("[window]\nsortColumn=-7\n");
    QTest::newRow("crash count") << QByteArray("[run]\nwithoutCleanEnd=-3\n");
    QTest::newRow("endless text") << "[network]\nuserAgent=" + QByteArray(100'000, 'a') + "\n";
}

void TestSettings::rubbishFallsBackToTheDefault()
{
    QFETCH(QByteArray, ini);
    QVERIFY(QDir().mkdir(profile()));
    QVERIFY(write(settingsPath(profile()), ini));
    QCOMPARE(load(profile()), defaults());
}

void TestSettings::oneRubbishValueLeavesTheOthers()
{
    QVERIFY(QDir().mkdir(profile()));
    QVERIFY(write(settingsPath(profile()), "[downloads]\natOnce=9000\nconnections=5\n"));
    Settings expected = defaults();
    expected.engine.connectionsPerDownload = 5;
    QCOMPARE(load(profile()), expected);
}

void TestSettings::h38_valuesAreReadAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        { u"plain"_s, u" at both ends "_s, u"a, b"_s, u"a;b=c"_s, u"\"q\" 'x'"_s,
            u"back\\slash\\"_s, u"@Variant(x)"_s, u"@@"_s, u"@"_s, u"gr\u00fc\u00df"_s,
            u"\U0001f600"_s, u"%41 %U0041"_s, u"?"_s, u"\\x41g"_s, u"[a]"_s, u"#x"_s, u","_s }) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestSettings::h38_valuesAreReadAsTheyAreWritten()
{
    QFETCH(QString, text);
    Settings s = changedEverywhere();
    s.engine.proxy.host = text;
    s.engine.folder = u"/home/u/"_s + text;
    s.recentFolders = { u"/one/"_s + text, u"/"_s + text + u"/two"_s };
    QVERIFY(save(profile(), s));
    QCOMPARE(load(profile()), s);
}

// Each says that a list or a map of 4,294,967,294 members follows.
void TestSettings::h38_objectsInTheFileAreNotBuilt()
{
    QVERIFY(QDir().mkdir(profile()));
    for (const QByteArray type : { "\\v", "\\t", "\\b", "\\f", "\\x1c" }) {
        for (const QByteArray sign : { "@", "\\x40", "\\100", "\"@\"" }) {
            const QByteArray object
                = sign + "Variant(\\0\\0\\0" + type + "\\0\\xff\\xff\\xff\\xfe)";
            QVERIFY(write(settingsPath(profile()),
                "[downloads]\nrecentFolders=" + object + "\nfolder=" + object
                    + "\nconnections=5\n"));
            Settings expected = defaults();
            expected.engine.connectionsPerDownload = 5;
            QCOMPARE(load(profile()), expected);
        }
    }
}

void TestSettings::fileThatIsNoIniGivesTheDefaults_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\xff\xfe[[[===]]]\n\0",
        20);
    QTest::newRow("brackets") << QByteArray(200'000, '[');
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, 'x');
    QTest::newRow("huge with a good value")
        << "[downloads]\natOnce=9\nx=" + QByteArray(5 * 1024 * 1024, 'x');
}

void TestSettings::fileThatIsNoIniGivesTheDefaults()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkdir(profile()));
    QVERIFY(write(settingsPath(profile()), content));
    QCOMPARE(load(profile()), defaults());
}

void TestSettings::pipeInTheFilesPlaceDoesNotHang()
{
    QVERIFY(QDir().mkdir(profile()));
    QCOMPARE(::mkfifo(QFile::encodeName(settingsPath(profile())).constData(), 0600), 0);
    QCOMPARE(load(profile()), defaults());
}

void TestSettings::keysOfOtherVersionsStay()
{
    QVERIFY(QDir().mkdir(profile()));
    QVERIFY(write(settingsPath(profile()), "[later]\nthing=kept\n"));
    QVERIFY(save(profile(), changedEverywhere()));
    QVERIFY(read(settingsPath(profile())).contains("thing=kept"));
    QCOMPARE(load(profile()), changedEverywhere());
}

void TestSettings::savingWhereNoFolderCanBeFails()
{
    QVERIFY(write(profile(), "a file"));
    QVERIFY(!save(profile(), defaults()));
    QVERIFY(!save(profile() + u"/below"_s, defaults()));
    QCOMPARE(read(profile()), QByteArray("a file"));
}

void TestSettings::limitReachesTheEngineOnlyWhileOn()
{
    Settings s = defaults();
    s.speedLimit = 1000;
    QCOMPARE(settled(s).engine.speedLimit, 0);
    s.isLimitOn = true;
    QCOMPARE(settled(s).engine.speedLimit, 1000);
    s.onFileExists = OnFileExists::Skip;
    QCOMPARE(settled(s).engine.whenFileExists, engine::WhenFileExists::Skip);
}

void TestSettings::recentFoldersAreNewestFirstAndFew()
{
    QStringList recent;
    for (int i = 0; i < 15; ++i) {
        recent = withRecentFolder(recent, u"/f%1"_s.arg(i));
    }
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.first(), u"/f14"_s);
    recent = withRecentFolder(recent, u"/f10/"_s);
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.first(), u"/f10"_s);
    QCOMPARE(withRecentFolder(recent, u"relative"_s), recent);
}

void TestSettings::profilesLieWhereXdgSays()
{
    qputenv("XDG_DATA_HOME", "/data/home");
    qputenv("XDG_STATE_HOME", "/state/home/");
    QCOMPARE(defaultProfile(), u"/data/home/bobbin"_s);
    QCOMPARE(defaultCliProfile(), u"/state/home/bobbin-cli"_s);
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(defaultProfile(), QDir::homePath() + u"/.local/share/bobbin"_s);
    QCOMPARE(defaultCliProfile(), QDir::homePath() + u"/.local/state/bobbin-cli"_s);
    qputenv("XDG_STATE_HOME", "state"); // a relative one is ignored
    QCOMPARE(defaultCliProfile(), QDir::homePath() + u"/.local/state/bobbin-cli"_s);
    qunsetenv("XDG_STATE_HOME");
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
