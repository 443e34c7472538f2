// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessiblebus.h"
#include "tests/support/faultserver.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using support::AccessibleNode;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kCellsRead = 4; ///< name, size, progress, state
constexpr int kProgressCell = 2;
constexpr int kStateCell = 3;
constexpr qint64 kHalf = 1024 * 1024;

/// The way to \a nodes[at] by role and name, so that it can be found.
QString described(const QList<AccessibleNode> &nodes, qsizetype at)
{
    QStringList way;
    int depth = nodes.at(at).depth + 1;
    for (qsizetype i = at; i >= 0; --i) {
        const AccessibleNode &node = nodes.at(i);
        if (node.depth < depth) {
            depth = node.depth;
            way.prepend(u"%1 \"%2\""_s.arg(node.role, node.name));
        }
    }
    return way.join(u" > "_s);
}

/// Roles that name what a person works with, for whom a name is all there is.
bool isControl(const AccessibleNode &node)
{
    static const QSet<QString> roles { u"push button"_s, u"button"_s, u"check box"_s,
        u"radio button"_s, u"combo box"_s, u"spin box"_s, u"slider"_s, u"text"_s, u"entry"_s,
        u"tree table"_s, u"tree"_s, u"table"_s, u"list"_s, u"page tab"_s, u"page tab list"_s,
        u"progress bar"_s, u"toggle button"_s, u"menu item"_s, u"menu"_s, u"check menu item"_s };
    return roles.contains(node.role);
}

} // namespace

/// The program as a screen reader sees it, over AT-SPI, with its real window.
class ScreenReaderTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyControlHasAName();
    void rowsAreReadWithTheirProgress();
    void detailsAreReadWhole();
    void addDialogIsReadWhole();
    void everyPageOfTheSettingsIsRead();

private:
    QList<AccessibleNode> program() const { return m_bus->nodes(u"bobbin"_s); }
    bool hasWindow(const QString &title) const;
    void press(const QString &keys) const;
    QString nameless() const;
    QStringList row(const QString &name) const;
    AccessibleNode node(const QString &role, const QString &name) const;
    bool isShown(const QString &role, const QString &name) const;
    QString valueOf(const QString &role, const QString &name) const;
    bool isSoon(const std::function<bool()> &holds) const;

    std::unique_ptr<support::AccessibleBus> m_bus;
    support::FaultServer m_server;
    QTemporaryDir m_home;
    QProcess m_bobbin;
};

void ScreenReaderTest::initTestCase()
{
    // The first half comes, and then nothing more.
    m_server.serve("/half.bin",
        { .content = { .size = 2 * kHalf },
            .replies
            = { { .when = support::When::Ranged, .ending = support::Ending::Stall, .cutAfter = 0 },
                { .ending = support::Ending::Stall, .cutAfter = kHalf } } });
    m_bus = std::make_unique<support::AccessibleBus>();
    QVERIFY(m_bus->isThere());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"HOME"_s, m_home.path());
    m_bobbin.setProcessEnvironment(environment);
    m_bobbin.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_bobbin.start(qEnvironmentVariable("BOBBIN_BUILD") + u"/bin/bobbin"_s,
        { u"--profile"_s, m_home.filePath(u"profile"_s), u"--paused"_s,
            u"http://a.test/first%20file.iso"_s, u"http://a.test/second.zip"_s });
    QVERIFY(QTest::qWaitFor([this] { return hasWindow(u"Bobbin"_s); }, kPatienceMs));
}

void ScreenReaderTest::cleanupTestCase()
{
    m_bobbin.terminate();
    m_bobbin.waitForFinished();
    m_bus.reset();
}

bool ScreenReaderTest::hasWindow(const QString &title) const
{
    const QList<AccessibleNode> nodes = program();
    return std::any_of(nodes.begin(), nodes.end(), [&title](const AccessibleNode &node) {
        return node.depth == 1 && node.name == title && node.isShowing();
    });
}

/// With the keyboard only, as those do who use a screen reader.
void ScreenReaderTest::press(const QString &keys) const
{
    QProcess xdotool;
    xdotool.start(u"xdotool"_s, { u"key"_s, keys });
    xdotool.waitForFinished();
}

/// The controls on the screen that have no name, and what can get the focus without one. A cell may
/// be empty.
QString ScreenReaderTest::nameless() const
{
    QStringList all;
    const QList<AccessibleNode> nodes = program();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const AccessibleNode &node = nodes.at(i);
        const bool isCell
            = node.role == u"tree item" || node.role == u"table cell" || node.role == u"cell";
        const bool matters
            = node.isShowing() && (isControl(node) || (node.isFocusable() && !isCell));
        if (matters && node.name.trimmed().isEmpty()) {
            all.append(described(nodes, i));
        }
    }
    return all.join(u'\n');
}

void ScreenReaderTest::everyControlHasAName()
{
    const QString found = nameless();
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

/// What is read of a row, cell by cell; empty where no row begins with \a name.
QStringList ScreenReaderTest::row(const QString &name) const
{
    QStringList cells;
    const QList<AccessibleNode> nodes = program();
    for (const AccessibleNode &node : nodes) {
        const bool isCell = node.role == u"tree item" || node.role == u"table cell";
        if (isCell && (node.name == name || !cells.isEmpty()) && cells.size() < kCellsRead) {
            cells.append(node.name);
        }
    }
    return cells;
}

/// The first one on the screen; nameless where there is none.
AccessibleNode ScreenReaderTest::node(const QString &role, const QString &name) const
{
    const QList<AccessibleNode> nodes = program();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const AccessibleNode &each) {
        return each.isShowing() && each.role == role && each.name == name;
    });
    return found == nodes.end() ? AccessibleNode() : *found;
}

bool ScreenReaderTest::isShown(const QString &role, const QString &name) const
{
    return !node(role, name).name.isEmpty();
}

bool ScreenReaderTest::isSoon(const std::function<bool()> &holds) const
{
    return QTest::qWaitFor(holds, kPatienceMs);
}

void ScreenReaderTest::rowsAreReadWithTheirProgress()
{
    for (const char *first : { "first file.iso", "second.zip" }) {
        const QString name = QLatin1StringView(first);
        QVERIFY(isSoon([&] { return row(name).value(kStateCell) == u"Paused"; }));
    }
    QProcess second;
    second.setProcessEnvironment(m_bobbin.processEnvironment());
    second.start(m_bobbin.program(),
        { u"--profile"_s, m_home.filePath(u"profile"_s), u"--start"_s,
            m_server.url("/half.bin").toString() });
    QVERIFY(second.waitForFinished(kPatienceMs));
    QVERIFY(isSoon([this] { return row(u"half.bin"_s).value(kProgressCell) == u"50 %"; }));
    press(u"ctrl+alt+p"_s);
    const QStringList half { u"half.bin"_s, u"2.0 MiB"_s, u"50 %"_s, u"Paused"_s };
    QVERIFY(isSoon([&] { return row(u"half.bin"_s) == half; }));
}

/// What is written or set in the part of the screen that has this role and name.
QString ScreenReaderTest::valueOf(const QString &role, const QString &name) const
{
    return node(role, name).value;
}

void ScreenReaderTest::detailsAreReadWhole()
{
    press(u"ctrl+f"_s);
    press(u"Escape"_s); // to the list
    press(u"End"_s);
    press(u"F4"_s);
    QVERIFY(isSoon([this] { return valueOf(u"text"_s, u"Name"_s) == u"half.bin"; }));
    QCOMPARE(valueOf(u"text"_s, u"Size"_s), u"1.0 MiB of 2.0 MiB, 50 % (2,097,152 bytes)"_s);
    QCOMPARE(nameless(), QString());
    const std::pair<const char *, AccessibleNode> parts[] {
        { "Segments", { .name = u"Map of the file"_s, .role = u"filler"_s } },
        { "Speed", { .name = u"Last minute"_s, .role = u"radio button"_s, .value = u"on"_s } },
        { "History", { .name = u"The server answered 200 OK."_s, .role = u"tree item"_s } },
    };
    for (const auto &[tab, part] : parts) {
        QVERIFY2(m_bus->act(node(u"page tab"_s, QLatin1StringView(tab))), tab);
        QVERIFY2(isSoon([&, &wanted = part] { return isShown(wanted.role, wanted.name); }), tab);
        QCOMPARE(valueOf(part.role, part.name), part.value);
        QCOMPARE(nameless(), QString());
    }
    press(u"F4"_s);
    QVERIFY(isSoon([this] { return !isShown(u"page tab"_s, u"General"_s); }));
}

void ScreenReaderTest::addDialogIsReadWhole()
{
    press(u"ctrl+n"_s);
    QVERIFY(QTest::qWaitFor([this] { return hasWindow(u"Add downloads"_s); }, kPatienceMs));
    const QString found = nameless();
    const QList<AccessibleNode> nodes = program();
    press(u"Escape"_s);
    QVERIFY(QTest::qWaitFor([this] { return !hasWindow(u"Add downloads"_s); }, kPatienceMs));
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QVERIFY(std::any_of(nodes.begin(), nodes.end(),
        [](const AccessibleNode &node) { return node.isFocused() && node.name == u"Links"; }));
}

void ScreenReaderTest::everyPageOfTheSettingsIsRead()
{
    press(u"ctrl+comma"_s);
    QVERIFY(isSoon([this] { return hasWindow(u"Settings"_s); }));
    press(u"Tab"_s); // from the search to the pages
    // What each page has, and how it is set in the beginning.
    const std::pair<const char *, AccessibleNode> pages[] {
        { "General", { .name = u"Start at login"_s, .role = u"check box"_s, .value = u"off"_s } },
        { "Downloads", { .name = u"Downloads at once"_s, .role = u"spin box"_s, .value = u"4"_s } },
        { "Network",
            { .name = u"Connections per download"_s, .role = u"spin box"_s, .value = u"8"_s } },
        { "Security", { .name = u"File of further authorities"_s, .role = u"text"_s } },
        { "Notifications",
            { .name = u"Message when a download failed"_s,
                .role = u"check box"_s,
                .value = u"on"_s } },
        { "Links", { .name = u"Watched folder"_s, .role = u"text"_s } },
        { "Shortcuts", { .name = u"Actions and their keys"_s, .role = u"table"_s } },
        { "Advanced", { .name = u"Every setting"_s, .role = u"table"_s } },
    };
    for (const auto &[page, part] : pages) {
        QVERIFY2(isSoon([&, &wanted = part] { return isShown(wanted.role, wanted.name); }), page);
        QVERIFY2(isShown(u"filler"_s, QLatin1StringView(page)), page);
        QCOMPARE(valueOf(part.role, part.name), part.value);
        QCOMPARE(nameless(), QString());
        press(u"Down"_s);
    }
    press(u"Escape"_s);
    QVERIFY(isSoon([this] { return !hasWindow(u"Settings"_s); }));
}

QTEST_GUILESS_MAIN(ScreenReaderTest)
#include "tst_screenreader.moc"
