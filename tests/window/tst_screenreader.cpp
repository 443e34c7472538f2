// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessiblebus.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using support::AccessibleNode;

namespace {

constexpr int kPatienceMs = 60'000;

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
        u"radio button"_s, u"combo box"_s, u"spin button"_s, u"slider"_s, u"text"_s, u"entry"_s,
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
    void addDialogIsReadWhole();
    void settingsAreReadWhole();

private:
    QList<AccessibleNode> program() const { return m_bus->nodes(u"bobbin"_s); }
    bool hasWindow(const QString &title) const;
    void press(const QString &keys) const;
    QString nameless() const;

    std::unique_ptr<support::AccessibleBus> m_bus;
    QTemporaryDir m_home;
    QProcess m_bobbin;
};

void ScreenReaderTest::initTestCase()
{
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
        const bool isCell = node.role == u"tree item" || node.role == u"table cell"_s;
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

void ScreenReaderTest::rowsAreReadWithTheirProgress()
{
    const auto isRead = [this](const QString &text) {
        const QList<AccessibleNode> nodes = program();
        return std::any_of(nodes.begin(), nodes.end(),
            [&text](const AccessibleNode &node) { return node.name.contains(text); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(u"first file.iso"_s), kPatienceMs);
    QVERIFY(isRead(u"second.zip"_s));
    QVERIFY(isRead(u"Paused"_s));
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

void ScreenReaderTest::settingsAreReadWhole()
{
    press(u"ctrl+comma"_s);
    const auto isOpen = [this] { return hasWindow(u"Settings"_s) || hasWindow(u"Preferences"_s); };
    QVERIFY(QTest::qWaitFor(isOpen, kPatienceMs));
    const QString found = nameless();
    press(u"Escape"_s);
    QVERIFY(QTest::qWaitFor([&isOpen] { return !isOpen(); }, kPatienceMs));
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

QTEST_GUILESS_MAIN(ScreenReaderTest)
#include "tst_screenreader.moc"
