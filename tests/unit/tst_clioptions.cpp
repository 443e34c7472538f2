// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/optionvalues.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using cli::CommandLine;

class TestCliOptions : public QObject {
    Q_OBJECT

private slots:
    void takesEveryOption();
    void hasTheDefaultsOfItsContract();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void takesNamesAsTheyAre_data();
    void takesNamesAsTheyAre();
    void takesHeadersAndSwitchesAgain();
    void showsHelpWhateverElseIsWrong();
    void namesEveryKindAndExitStatusInHelp();
    void keepsHelpWithinEightyColumns();
    void readsChecksumsAsTheWindowDoes_data();
    void readsChecksumsAsTheWindowDoes();
    void readsRates_data();
    void readsRates();
    void readsProxies_data();
    void readsProxies();
    void readsHeaders_data();
    void readsHeaders();
};

namespace {

const cli::Surroundings kPlace { u"/here"_s, u"/state"_s };

CommandLine read(const QStringList &arguments)
{
    return cli::readCommandLine(QStringList { u"bobbin-cli"_s } + arguments, kPlace);
}

} // namespace

void TestCliOptions::takesEveryOption()
{
    const CommandLine line
        = read({ u"-d"_s, u"sub"_s, u"-o"_s, u"n.bin"_s, u"-j"_s, u"3"_s, u"-x2"_s, u"--limit"_s,
            u"500K"_s, u"--checksum"_s, u"md5:D41D8CD98F00B204E9800998ECF8427E"_s, u"-H"_s,
            u"X-A: 1"_s, u"--header=X-B: two words"_s, u"--user-agent"_s, u"me"_s, u"--referer"_s,
            u"http://r/"_s, u"--user"_s, u"anna:pass:word"_s, u"--proxy"_s,
            u"http://p:q@proxy:3128"_s, u"--ca"_s, u"ca.pem"_s, u"--retries"_s, u"0"_s,
            u"--profile"_s, u"/p"_s, u"--json"_s, u"-q"_s, u"--check"_s, u"http://h/f"_s });
    QCOMPARE(line.problem, QString());
    QCOMPARE(line.action, CommandLine::Action::Run);
    cli::Options wanted;
    wanted.links = QStringList { u"http://h/f"_s };
    wanted.folder = u"/here/sub"_s;
    wanted.fileName = u"n.bin"_s;
    wanted.jobs = 3;
    wanted.connections = 2;
    wanted.speedLimit = 500 * 1024;
    wanted.checksum = { engine::ChecksumAlgorithm::Md5, "d41d8cd98f00b204e9800998ecf8427e" };
    wanted.headers = { { "X-A", "1" }, { "X-B", "two words" } };
    wanted.userAgent = "me";
    wanted.referrer = "http://r/";
    wanted.credentials = { u"anna"_s, u"pass:word"_s };
    wanted.proxy = { engine::ProxyKind::Http, u"proxy"_s, 3128, { u"p"_s, u"q"_s } };
    wanted.caFile = u"/here/ca.pem"_s;
    wanted.retries = 0;
    wanted.profile = u"/p"_s;
    wanted.json = wanted.quiet = wanted.check = true;
    QCOMPARE(line.options, wanted);
}

void TestCliOptions::hasTheDefaultsOfItsContract()
{
    const CommandLine line = read({ u"http://h/f"_s });
    cli::Options wanted;
    wanted.links = QStringList { u"http://h/f"_s };
    wanted.folder = u"/here"_s;
    wanted.profile = u"/state/bobbin-cli"_s;
    QCOMPARE(line.options, wanted);
    QCOMPARE(line.options.retries, 5);
    const engine::EngineConfig config = cli::engineConfig(line.options);
    QCOMPARE(config.downloadsAtOnce, 4);
    QCOMPARE(config.connectionsPerDownload, 8);
    QCOMPARE(config.connectionsPerHost, 8);
    const auto request = cli::requestFor(line.options, QUrl(u"http://h/f"_s), {});
    QCOMPARE(request.whenDuplicate, engine::WhenDuplicate::Continue);
}

void TestCliOptions::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row
        = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    const QString link = u"http://h/f"_s;
    row("no link", {});
    row("unknown option", { u"--frobnicate"_s, link });
    row("unknown short option", { u"-Z"_s, link });
    row("option without its value", { link, u"--dir"_s });
    row("name for several links", { u"-o"_s, u"n"_s, link, link });
    row("name for a list", { u"-o"_s, u"n"_s, u"-i"_s, u"l"_s });
    row("name with a folder", { u"-o"_s, u"a/b"_s, link });
    row("hidden name", { u"-o"_s, u".hidden"_s, link });
    row("name of a part file", { u"-o"_s, u"x.part"_s, link });
    row("name of the folder above", { u"-o"_s, u".."_s, link });
    row("name with a colon", { u"-o"_s, u"a:b"_s, link });
    row("name with a control character", { u"-o"_s, u"a\x1b[31mb"_s, link });
    row("endless name", { u"-o"_s, QString(300, u'n'), link });
    row("two lists", { u"-i"_s, u"a"_s, u"-i"_s, u"b"_s });
    row("two lists, one by its long name", { u"--input"_s, u"a"_s, u"-i"_s, u"b"_s });
    row("two folders", { u"-d"_s, u"a"_s, u"-d"_s, u"a"_s, link });
    row("two numbers", { u"-j"_s, u"2"_s, u"--jobs=3"_s, link });
    row("two referrers", { u"--referer"_s, u"r"_s, u"--referer"_s, u"s"_s, link });
    row("empty name", { u"-o"_s, QString(), link });
    row("rate of words", { u"--limit"_s, u"fast"_s, link });
    row("negative rate", { u"--limit=-5"_s, link });
    row("checksum without algorithm", { u"--checksum"_s, u"abc"_s, link });
    row("checksum of another length", { u"--checksum"_s, u"sha256:abcd"_s, link });
    row("checksum for several links",
        { u"--checksum"_s, u"md5:d41d8cd98f00b204e9800998ecf8427e"_s, link, link });
    row("header without a colon", { u"-H"_s, u"nothing"_s, link });
    row("header of two lines", { u"-H"_s, u"A: b\r\nC: d"_s, link });
    row("header that belongs to the engine", { u"-H"_s, u"Range: bytes=0-1"_s, link });
    row("no downloads at once", { u"-j"_s, u"0"_s, link });
    row("too many at once", { u"-j"_s, u"65"_s, link });
    row("jobs in words", { u"-j"_s, u"many"_s, link });
    row("too many connections", { u"-x"_s, u"33"_s, link });
    row("too many retries", { u"--retries"_s, u"101"_s, link });
    row("proxy that is none", { u"--proxy"_s, u"::rubbish::"_s, link });
    row("proxy of another kind", { u"--proxy"_s, u"ftp://h:1"_s, link });
    row("user without password", { u"--user"_s, u"anna"_s, link });
    row("user agent of two lines", { u"--user-agent"_s, u"a\nb"_s, link });
    row("empty profile", { u"--profile"_s, QString(), link });
}

void TestCliOptions::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = read(arguments);
    QCOMPARE(line.action, CommandLine::Action::WrongUsage);
    QVERIFY(line.problem.endsWith(u'.'));
    QVERIFY(!line.problem.contains(u'\n'));
}

void TestCliOptions::takesNamesAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "a", "two words.tar.gz", "name (1).ext", "x.part.download",
             "\xc3\xa4.zip", "a\xcc\x88.zip", "-", "UPPER.ISO" }) {
        QTest::newRow(name) << QString::fromUtf8(name);
    }
}

void TestCliOptions::takesNamesAsTheyAre()
{
    QFETCH(QString, name);
    const CommandLine line = read({ u"-o"_s, name, u"http://h/f"_s });
    QCOMPARE(line.problem, QString());
    QCOMPARE(line.options.fileName, name);
}

void TestCliOptions::takesHeadersAndSwitchesAgain()
{
    const CommandLine line = read({ u"-q"_s, u"-q"_s, u"-H"_s, u"A: 1"_s, u"-H"_s, u"A: 2"_s,
        u"--json"_s, u"--json"_s, u"http://h/f"_s });
    QCOMPARE(line.problem, QString());
    QCOMPARE(line.options.headers.size(), 2);
}

void TestCliOptions::showsHelpWhateverElseIsWrong()
{
    QCOMPARE(read({ u"--help"_s, u"--frobnicate"_s }).action, CommandLine::Action::ShowHelp);
    QCOMPARE(read({ u"--version"_s }).action, CommandLine::Action::ShowVersion);
}

void TestCliOptions::namesEveryKindAndExitStatusInHelp()
{
    const QString help = cli::helpText();
    const QStringList words = help.split(QRegularExpression(u"\\s+"_s));
    for (int i = 1; i < engine::kErrorKindCount; ++i) {
        const QString name = engine::traits(static_cast<engine::ErrorKind>(i)).name;
        QVERIFY2(words.contains(name), qPrintable(name));
    }
    const QStringList options { u"--dir"_s, u"--output"_s, u"--input"_s, u"--jobs"_s,
        u"--connections"_s, u"--limit"_s, u"--checksum"_s, u"--header"_s, u"--user-agent"_s,
        u"--referer"_s, u"--user"_s, u"--proxy"_s, u"--ca"_s, u"--retries"_s, u"--profile"_s,
        u"--json"_s, u"--quiet"_s, u"--check"_s, u"--version"_s, u"--help"_s };
    for (const QString &option : options) {
        QVERIFY2(words.contains(option), qPrintable(option));
    }
    for (const QString &status : { u"\n  0 "_s, u"\n  1 "_s, u"\n  2 "_s, u"\n  3 "_s }) {
        QVERIFY2(help.contains(status), qPrintable(status));
    }
}

void TestCliOptions::keepsHelpWithinEightyColumns()
{
    const QStringList lines = cli::helpText().split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(line.size() < 80, qPrintable(line));
    }
}

void TestCliOptions::readsChecksumsAsTheWindowDoes_data()
{
    QTest::addColumn<QString>("text");
    const QString hex(64, u'a');
    QTest::newRow("documented") << u"sha256:"_s + hex;
    QTest::newRow("bare") << hex;
    QTest::newRow("equals sign") << u"sha256="_s + hex;
    QTest::newRow("name with dash") << u"SHA-256:"_s + hex.toUpper();
    QTest::newRow("line of sha256sum") << hex + u"  file.iso"_s;
}

void TestCliOptions::readsChecksumsAsTheWindowDoes()
{
    QFETCH(QString, text);
    const CommandLine line = read({ u"--checksum"_s, text, u"http://h/f"_s });
    QCOMPARE(line.problem, QString());
    const engine::Checksum wanted { engine::ChecksumAlgorithm::Sha256, QByteArray(64, 'a') };
    QCOMPARE(line.options.checksum, wanted);
}

void TestCliOptions::readsRates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("rate");
    QTest::newRow("kilobytes") << u"500K"_s << qint64(512000);
    QTest::newRow("megabytes") << u"2M"_s << qint64(2097152);
    QTest::newRow("gigabytes") << u"1G"_s << qint64(1073741824);
    QTest::newRow("bytes") << u"12345"_s << qint64(12345);
    QTest::newRow("small letter") << u"500k"_s << qint64(512000);
    QTest::newRow("fraction") << u"1.5M"_s << qint64(1572864);
    QTest::newRow("nothing is no limit") << u"0"_s << qint64(0);
    QTest::newRow("below a byte is not unlimited") << u"0.1"_s << qint64(1);
    QTest::newRow("empty") << QString() << qint64(-1);
    QTest::newRow("unit alone") << u"K"_s << qint64(-1);
    QTest::newRow("other unit") << u"5X"_s << qint64(-1);
    QTest::newRow("negative") << u"-5"_s << qint64(-1);
    QTest::newRow("two units") << u"5KM"_s << qint64(-1);
    QTest::newRow("space") << u"5 K"_s << qint64(-1);
    QTest::newRow("line end") << u"5K\n"_s << qint64(-1);
    QTest::newRow("other digits") << u"\u0665K"_s << qint64(-1);
    QTest::newRow("beyond 64 bits") << u"99999999999999999999G"_s << qint64(-1);
    QTest::newRow("exponent") << u"1e3"_s << qint64(-1);
}

void TestCliOptions::readsRates()
{
    QFETCH(QString, text);
    QFETCH(qint64, rate);
    QCOMPARE(cli::rateFromText(text).value_or(-1), rate);
}

void TestCliOptions::readsProxies_data()
{
    using engine::ProxyKind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("isSocks");
    QTest::newRow("http") << u"http://proxy:3128"_s << true << u"proxy"_s << 3128 << false;
    QTest::newRow("slash") << u"http://proxy:3128/"_s << true << u"proxy"_s << 3128 << false;
    QTest::newRow("bare") << u"proxy:3128"_s << true << u"proxy"_s << 3128 << false;
    QTest::newRow("default port") << u"http://proxy"_s << true << u"proxy"_s << 80 << false;
    QTest::newRow("socks") << u"socks5://10.0.0.1:9"_s << true << u"10.0.0.1"_s << 9 << true;
    QTest::newRow("socks default") << u"socks5h://s"_s << true << u"s"_s << 1080 << true;
    QTest::newRow("IPv6") << u"http://[::1]:8"_s << true << u"::1"_s << 8 << false;
    for (const char *bad :
        { "", "http://", "https://proxy:1", "ftp://proxy:1", "http://proxy:99999", "http://proxy:0",
            "http://proxy:1/path", "http://proxy:1/?q", "::rubbish::", "a b c" }) {
        QTest::newRow(bad[0] ? bad : "empty")
            << QString::fromLatin1(bad) << false << QString() << 0 << false;
    }
}

void TestCliOptions::readsProxies()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, isSocks);
    const auto proxy = cli::proxyFromText(text);
    QCOMPARE(proxy.has_value(), isGood);
    if (isGood) {
        QCOMPARE(proxy->host, host);
        QCOMPARE(int(proxy->port), port);
        QCOMPARE(proxy->kind == engine::ProxyKind::Socks5, isSocks);
    }
}

void TestCliOptions::readsHeaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("plain") << u"X-Key: value"_s << QByteArray("X-Key") << QByteArray("value");
    QTest::newRow("colons") << u"A: b:c"_s << QByteArray("A") << QByteArray("b:c");
    QTest::newRow("no space") << u"A:b"_s << QByteArray("A") << QByteArray("b");
    QTest::newRow("empty value") << u"A:"_s << QByteArray("A") << QByteArray("");
    QTest::newRow("letters") << u"A: ä"_s << QByteArray("A") << QByteArray("\xc3\xa4");
    for (const char *bad :
        { "", "A", ": b", "A B: c", "A : b", "A: b\nC: d", "A: b\rC", "A: \x01" }) {
        QTest::addRow("bad %d", int(qstrlen(bad)) * 1000 + (bad[0] ? bad[qstrlen(bad) - 1] : 0))
            << QString::fromLatin1(bad) << QByteArray() << QByteArray();
    }
}

void TestCliOptions::readsHeaders()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto field = cli::headerFromText(text);
    QCOMPARE(field.has_value(), !name.isEmpty());
    if (field) {
        QCOMPARE(field->name, name);
        QCOMPARE(field->value, value);
    }
}

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_clioptions.moc"
