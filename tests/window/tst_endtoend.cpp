// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nginx.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSteps = 6;

QString inBuild(const QString &path)
{
    return qEnvironmentVariable("BOBBIN_BUILD") + path;
}

/// What a tool prints, trimmed; empty also when it fails.
QString output(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString xdotool(const QStringList &arguments)
{
    return output(u"xdotool"_s, arguments);
}

/// The visible window with just this title; empty when there is none.
QString windowCalled(const QString &title)
{
    const QString found
        = xdotool({ u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^%1$"_s.arg(title) });
    return found.section(u'\n', -1);
}

bool isInFront(const QString &window)
{
    return xdotool({ u"getactivewindow"_s }) == window;
}

QPoint middleOf(const QString &window)
{
    QHash<QString, int> values;
    const QStringList lines
        = xdotool({ u"getwindowgeometry"_s, u"--shell"_s, window }).split(u'\n');
    for (const QString &line : lines) {
        values.insert(line.section(u'=', 0, 0), line.section(u'=', 1).toInt());
    }
    return { values[u"X"_s] + values[u"WIDTH"_s] / 2, values[u"Y"_s] + values[u"HEIGHT"_s] / 2 };
}

void moveMouse(QPoint to)
{
    xdotool({ u"mousemove"_s, QString::number(to.x()), QString::number(to.y()) });
}

void press(const QStringList &keys)
{
    xdotool(QStringList { u"key"_s } + keys);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// QTRY_VERIFY counts its rounds, and a round that starts a tool is a long one.
template <typename Condition>
bool isSoon(Condition condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

bool bringToFront(const QString &title)
{
    return isSoon([&title] {
        const QString window = windowCalled(title);
        if (!window.isEmpty() && !isInFront(window)) {
            xdotool({ u"windowactivate"_s, window });
        }
        return !window.isEmpty() && isInFront(window);
    });
}

/// Whether the window's list has just these links, in this order: copied out of it and pasted into
/// another program's window.
bool isListed(const QStringList &links)
{
    QPlainTextEdit notes;
    notes.setWindowTitle(u"Notes"_s);
    notes.show();
    return isSoon([&] {
        if (notes.toPlainText() == links.join(u'\n')) {
            return true;
        }
        if (bringToFront(u"Bobbin"_s)) {
            press({ u"ctrl+a"_s, u"ctrl+c"_s });
        }
        if (bringToFront(u"Notes"_s)) {
            press({ u"ctrl+a"_s, u"ctrl+v"_s });
        }
        return false;
    });
}

} // namespace

/// The program as it is shipped, on a desktop of its own, worked only with mouse and keyboard.
class TestEndToEnd : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draggedLinksBecomeFilesAndStayInTheList();
    void secondStartDownloadsInTheFirst();
    void secondStartOffersItsLinkInTheFirst();
    void emptyWindowReadsNoPictureFormats();

private:
    std::unique_ptr<QProcess> startProgram(const QString &name, const QStringList &arguments);
    bool startBobbin();
    bool quitBobbin();
    bool drag(const QStringList &links);
    bool accept();
    int handOver(const QStringList &arguments);
    QString profile() const { return m_home->filePath(u"profile"_s); }
    QString inDownloads(const QString &name) const
    {
        return m_home->filePath(u"Downloads/"_s + name);
    }
    QString inDatabase(const QString &question) const;

    support::Nginx m_nginx;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_bobbin;
};

void TestEndToEnd::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestEndToEnd::cleanup()
{
    m_bobbin.reset();
}

std::unique_ptr<QProcess> TestEndToEnd::startProgram(
    const QString &name, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(inBuild(name), arguments);
    return process;
}

bool TestEndToEnd::startBobbin()
{
    m_bobbin = startProgram(u"/bin/bobbin"_s, { u"--profile"_s, profile() });
    return bringToFront(u"Bobbin"_s);
}

bool TestEndToEnd::quitBobbin()
{
    if (!bringToFront(u"Bobbin"_s)) {
        return false;
    }
    press({ u"ctrl+q"_s });
    return isSoon([this] { return m_bobbin->state() == QProcess::NotRunning; })
        && m_bobbin->exitStatus() == QProcess::NormalExit && m_bobbin->exitCode() == 0;
}

/// From another program's window onto Bobbin's.
bool TestEndToEnd::drag(const QStringList &links)
{
    const auto source = startProgram(u"/tests/dragsource"_s, links);
    if (!bringToFront(u"Drag source"_s)) {
        return false;
    }
    const QPoint from = middleOf(windowCalled(u"Drag source"_s));
    const QPoint to = middleOf(windowCalled(u"Bobbin"_s));
    moveMouse(from);
    xdotool({ u"mousedown"_s, u"1"_s });
    for (int i = 1; i <= kSteps; ++i) {
        moveMouse(from + (to - from) * i / kSteps);
    }
    // Released earlier the drag would be called off.
    QByteArray said;
    const bool isWelcome
        = isSoon([&] { return (said += source->readAllStandardOutput()).endsWith("copy\n"); });
    xdotool({ u"mouseup"_s, u"1"_s });
    const bool isTaken
        = isWelcome && isSoon([] { return !windowCalled(u"Add downloads"_s).isEmpty(); });
    source->kill();
    source->waitForFinished();
    return isTaken;
}

/// Says yes to the links that the add dialog has been offered.
bool TestEndToEnd::accept()
{
    if (!bringToFront(u"Add downloads"_s)) {
        return false;
    }
    press({ u"alt+a"_s });
    return isSoon([] { return windowCalled(u"Add downloads"_s).isEmpty(); });
}

int TestEndToEnd::handOver(const QStringList &arguments)
{
    const auto second
        = startProgram(u"/bin/bobbin"_s, QStringList { u"--profile"_s, profile() } + arguments);
    const auto hasEnded = [&second] { return second->state() == QProcess::NotRunning; };
    return isSoon(hasEnded) ? second->exitCode() : -1;
}

/// As another program reads it.
QString TestEndToEnd::inDatabase(const QString &question) const
{
    return output(u"sqlite3"_s, { u"-readonly"_s, profile() + u"/bobbin.db"_s, question });
}

void TestEndToEnd::draggedLinksBecomeFilesAndStayInTheList()
{
    const QStringList names { u"picture.jpg"_s, u"paper.pdf"_s, u"disk image.iso"_s };
    QStringList links;
    for (const QString &name : names) {
        const auto seed = static_cast<quint64>(links.size() + 1);
        m_nginx.put(name, { static_cast<qint64>(seed) * 1'234'567, seed });
        links += m_nginx.http(u'/' + name).toString(QUrl::FullyEncoded);
    }
    QVERIFY(startBobbin());
    QVERIFY(drag(links));
    QVERIFY(accept());
    for (const QString &name : names) {
        const QByteArray served = contentOf(m_nginx.filesFolder() + u'/' + name);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inDownloads(name)), kPatienceMs);
        QVERIFY2(contentOf(inDownloads(name)) == served, qPrintable(name));
    }
    QVERIFY(quitBobbin());
    QCOMPARE(
        inDatabase(u"SELECT url FROM downloads WHERE state = 'completed' ORDER BY queue_rank"_s),
        links.join(u'\n'));
    QVERIFY(startBobbin());
    QVERIFY(isListed(links));
    QVERIFY(quitBobbin());
}

void TestEndToEnd::secondStartDownloadsInTheFirst()
{
    m_nginx.put(u"second.zip"_s, { 2'345'678, 7 });
    const QString link = m_nginx.http(u"/second.zip"_s).toString();
    QVERIFY(startBobbin());
    QCOMPARE(handOver({ u"--start"_s, link }), 0);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inDownloads(u"second.zip"_s)), kPatienceMs);
    QCOMPARE(contentOf(inDownloads(u"second.zip"_s)),
        contentOf(m_nginx.filesFolder() + u"/second.zip"_s));
    QCOMPARE(m_bobbin->state(), QProcess::Running);
    QVERIFY(quitBobbin());
    QCOMPARE(inDatabase(u"SELECT state, url FROM downloads"_s), u"completed|"_s + link);
}

void TestEndToEnd::secondStartOffersItsLinkInTheFirst()
{
    m_nginx.put(u"offered.zip"_s, { 345'678, 8 });
    const QString link = m_nginx.http(u"/offered.zip"_s).toString();
    QVERIFY(startBobbin());
    QCOMPARE(handOver({ link }), 0);
    QCOMPARE(inDatabase(u"SELECT count(*) FROM downloads"_s), u"0"_s);
    QVERIFY(accept());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(inDownloads(u"offered.zip"_s)), kPatienceMs);
    QVERIFY(quitBobbin());
    QCOMPARE(inDatabase(u"SELECT state, url FROM downloads"_s), u"completed|"_s + link);
}

/// They would stay in memory for pictures that nobody may ever look at.
void TestEndToEnd::emptyWindowReadsNoPictureFormats()
{
    QVERIFY(startBobbin());
    const QByteArray loaded = contentOf(u"/proc/%1/maps"_s.arg(m_bobbin->processId()));
    QVERIFY(loaded.contains("libQt6Widgets"));
    QVERIFY2(!loaded.contains("/imageformats/"), loaded);
    QVERIFY(quitBobbin());
}

QTEST_MAIN(TestEndToEnd)

#include "tst_endtoend.moc"
