// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partadopter.h"
#include "tests/window/windowtesting.h"
#include "ui/adoptdialog.h"
#include "ui/dialogs.h"
#include "ui/startlinks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>

#include <memory>

#include <sys/xattr.h>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using windowtesting::writeFile;

namespace {

/// An engine that writes down which part files it is given.
class AdoptingFake : public FakeEngine, public engine::AdoptingEngine {
    Q_OBJECT
    Q_INTERFACES(engine::AdoptingEngine)

public:
    void addAdopted(
        const engine::DownloadRequest &request, const engine::AdoptedPart &part) override
    {
        requests.append(request);
        parts.append(part);
    }

    QList<engine::AdoptedPart> parts;
};

/// Bytes without a single zero.
QByteArray some(qint64 count)
{
    return QByteArray("0123456").repeated(count / 7 + 1).first(count);
}

/// Notes of aria2 that say that all of a file of 2^43 bytes is there.
QByteArray notesOfEverything()
{
    const auto raw = [](auto number) {
        const auto big = qToBigEndian(number);
        return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
    };
    return raw(quint16(1)) + raw(quint32(0)) + raw(quint32(0)) + raw(quint32(1) << 30)
        + raw(quint64(1) << 43) + raw(quint64(0)) + raw(quint32(1024)) + QByteArray(1024, '\xff')
        + raw(quint32(0));
}

} // namespace

/// The dialog that makes a download of what another program left.
class TestAdoptDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void leftoverBecomesADownload();
    void whatIsChangedMeanwhileStays();
    void linkThatTheFileBearsStandsThere();
    void withoutALinkNothingCanBeAdopted();
    void whatCannotBeUsedIsSaid_data();
    void whatCannotBeUsedIsSaid();
    void fullDiskIsSaidAndTriedAgain();
    void closedDialogLeavesNothing();
    void nobodyWaitsForACopyAtTheEnd();
    void menuAndDropLeadToTheDialog();
    void argumentsThatAreLeftoversAreToldApart();

private:
    ui::AdoptDialog &open(const QString &name);
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString text(const char *label) const { return named<QLabel>(m_window, label)->text(); }
    bool canAdopt() const { return named<QPushButton>(m_window, "adoptButton")->isEnabled(); }
    QStringList names() const;

    QThreadPool m_pool;
    AdoptingFake m_engine;
    QWidget m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Dialogs> m_dialogs;
};

void TestAdoptDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_dialogs = std::make_unique<ui::Dialogs>(
        m_engine, m_pool, m_window, [](const settings::Settings &) { return nullptr; },
        QStringList());
    m_engine.requests.clear();
    m_engine.parts.clear();
}

void TestAdoptDialog::cleanup()
{
    delete m_window.findChild<ui::AdoptDialog *>();
    m_dialogs.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

ui::AdoptDialog &TestAdoptDialog::open(const QString &name)
{
    m_dialogs->offerLeftovers({ at(name) });
    auto *dialog = named<ui::AdoptDialog>(m_window, "adoptDialog");
    const bool isReady = QTest::qWaitFor([&] {
        return !text("folderNote").isEmpty() && text("foundLabel") != u"Looking at the file…"_s;
    });
    if (!isReady) {
        qFatal("the file was not looked at");
    }
    return *dialog;
}

QStringList TestAdoptDialog::names() const
{
    return QDir(m_folder->path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

void TestAdoptDialog::leftoverBecomesADownload()
{
    writeFile(at(u"a.iso.crdownload"_s), some(300 * 1024));
    ui::AdoptDialog &dialog = open(u"a.iso.crdownload"_s);
    QCOMPARE(text("foundLabel"), u"300 KiB of it can be used."_s);
    QCOMPARE(named<QLineEdit>(dialog, "fileEdit")->text(), at(u"a.iso.crdownload"_s));
    QCOMPARE(named<QLineEdit>(dialog, "nameEdit")->text(), u"a.iso"_s);
    QCOMPARE(named<QComboBox>(dialog, "folderCombo")->currentText(), m_folder->path());
    QVERIFY(!named<QProgressBar>(dialog, "copyProgress")->isVisible());
    QTest::keyClicks(named<QLineEdit>(dialog, "linkEdit"), u"a.test/a.iso"_s);
    named<QCheckBox>(dialog, "startNowCheck")->setChecked(false);
    QVERIFY(canAdopt());
    click(dialog, "adoptButton");
    QTRY_COMPARE(m_engine.parts.size(), 1);
    const engine::DownloadRequest request = m_engine.requests.first();
    QCOMPARE(request.url, QUrl(u"https://a.test/a.iso"_s));
    QCOMPARE(request.folder, m_folder->path());
    QVERIFY(request.startPaused);
    QCOMPARE(m_engine.parts.first().fileName, u"a.iso"_s);
    QCOMPARE(names(), (QStringList { u"a.iso.crdownload"_s, u"a.iso.part"_s }));
    QCOMPARE(QFileInfo(at(u"a.iso.crdownload"_s)).size(), 300 * 1024);
}

void TestAdoptDialog::whatIsChangedMeanwhileStays()
{
    writeFile(at(u"a.iso.crdownload"_s), some(1024));
    const ui::AdoptDialog &dialog = open(u"a.iso.crdownload"_s);
    settings::Settings now;
    now.sortColumn = windowtesting::kSizeColumn;
    now.startAdded = false;
    m_dialogs->setSettings(now);
    QSignalSpy told(m_dialogs.get(), &ui::Dialogs::settingsChanged);
    named<QLineEdit>(dialog, "linkEdit")->setText(u"http://a.test/a.iso"_s);
    click(dialog, "adoptButton");
    QTRY_COMPARE(told.size(), 1); // of the folder
    const auto after = told.first().first().value<settings::Settings>();
    QCOMPARE(after.recentFolders, QStringList { m_folder->path() });
    QCOMPARE(after.sortColumn, now.sortColumn);
    QVERIFY(!after.startAdded);
}

void TestAdoptDialog::linkThatTheFileBearsStandsThere()
{
    writeFile(at(u"Unconfirmed 1.crdownload"_s), some(100));
    const QByteArray link("https://a.test/b.zip?x=1");
    QCOMPARE(::setxattr(QFile::encodeName(at(u"Unconfirmed 1.crdownload"_s)).constData(),
                 "user.xdg.origin.url", link.constData(), static_cast<size_t>(link.size()), 0),
        0);
    ui::AdoptDialog &dialog = open(u"Unconfirmed 1.crdownload"_s);
    QCOMPARE(named<QLineEdit>(dialog, "linkEdit")->text(), QString::fromLatin1(link));
    QCOMPARE(named<QLineEdit>(dialog, "nameEdit")->text(), QString());
    click(dialog, "adoptButton");
    QTRY_COMPARE(m_engine.parts.size(), 1);
    QCOMPARE(m_engine.parts.first().fileName, u"b.zip"_s);
}

void TestAdoptDialog::withoutALinkNothingCanBeAdopted()
{
    writeFile(at(u"a.part"_s), some(100));
    ui::AdoptDialog &dialog = open(u"a.part"_s);
    QVERIFY(!canAdopt());
    QVERIFY(!named<QLabel>(dialog, "linkNote")->isVisible());
    auto *link = named<QLineEdit>(dialog, "linkEdit");
    QTest::keyClicks(link, u"ftp://a.test/x"_s);
    QVERIFY(!canAdopt());
    QVERIFY(named<QLabel>(dialog, "linkNote")->isVisible());
    link->setText(u"http://a.test/x"_s);
    QVERIFY(canAdopt());
    QVERIFY(!named<QLabel>(dialog, "linkNote")->isVisible());
}

void TestAdoptDialog::whatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("begins");
    QTest::newRow("zeros") << u"zeros.part"_s << u"Nothing in this file can be used."_s;
    QTest::newRow("notes alone") << u"alone.aria2"_s << u"The file is not there."_s;
    QTest::newRow("damaged notes") << u"damaged.aria2"_s << u"The notes of aria2"_s;
}

void TestAdoptDialog::whatCannotBeUsedIsSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, begins);
    writeFile(at(u"zeros.part"_s), QByteArray(5000, '\0'));
    writeFile(at(u"alone.aria2"_s), notesOfEverything());
    writeFile(at(u"damaged"_s), some(5000));
    writeFile(at(u"damaged.aria2"_s), notesOfEverything().chopped(1));
    ui::AdoptDialog &dialog = open(name);
    QVERIFY2(text("foundLabel").startsWith(begins), qPrintable(text("foundLabel")));
    named<QLineEdit>(dialog, "linkEdit")->setText(u"http://a.test/x"_s);
    QVERIFY(!canAdopt());
}

void TestAdoptDialog::fullDiskIsSaidAndTriedAgain()
{
    writeFile(at(u"huge.iso"_s), some(5000));
    QVERIFY(QFile::resize(at(u"huge.iso"_s), qint64(1) << 43));
    writeFile(at(u"huge.iso.aria2"_s), notesOfEverything());
    const QStringList before = names();
    ui::AdoptDialog &dialog = open(u"huge.iso.aria2"_s);
    QCOMPARE(text("foundLabel"), u"8.00 TiB of 8.00 TiB can be used."_s);
    named<QLineEdit>(dialog, "linkEdit")->setText(u"http://a.test/x"_s);
    QLabel *failure = named<QLabel>(dialog, "failureLabel");
    QVERIFY(!failure->isVisible());
    for (int tries = 0; tries < 2; ++tries) {
        click(dialog, "adoptButton");
        QTRY_VERIFY(failure->isVisible());
        QVERIFY2(failure->text().startsWith(u"There is no room left on the disk"_s),
            qPrintable(failure->text()));
        QVERIFY(named<QLineEdit>(dialog, "linkEdit")->isEnabled());
        QVERIFY(canAdopt());
    }
    QCOMPARE(m_engine.parts.size(), 0);
    QCOMPARE(names(), before);
}

void TestAdoptDialog::closedDialogLeavesNothing()
{
    writeFile(at(u"a.part"_s), some(4 * 1024 * 1024));
    ui::AdoptDialog &dialog = open(u"a.part"_s);
    named<QLineEdit>(dialog, "linkEdit")->setText(u"http://a.test/x"_s);
    QPointer<ui::AdoptDialog> closed(&dialog);
    click(dialog, "cancelButton");
    QTRY_VERIFY(closed.isNull());
    QCOMPARE(m_engine.parts.size(), 0);
    QCOMPARE(names(), QStringList { u"a.part"_s });
}

void TestAdoptDialog::nobodyWaitsForACopyAtTheEnd()
{
    writeFile(at(u"large.iso"_s), some(5000));
    QVERIFY(QFile::resize(at(u"large.iso"_s), qint64(1) << 30));
    writeFile(at(u"large.iso.aria2"_s), notesOfEverything());
    const QStringList before = names();
    ui::AdoptDialog &dialog = open(u"large.iso"_s);
    named<QLineEdit>(dialog, "linkEdit")->setText(u"http://a.test/x"_s);
    QSignalSpy requested(&dialog, &ui::AdoptDialog::requested);
    click(dialog, "adoptButton");
    QTRY_VERIFY(named<QProgressBar>(dialog, "copyProgress")->isVisible());
    m_dialogs.reset();
    QCOMPARE(requested.size(), 0);
    QCOMPARE(names(), before);
}

void TestAdoptDialog::menuAndDropLeadToTheDialog()
{
    writeFile(at(u"a.part"_s), some(100));
    writeFile(at(u"links.txt"_s), "http://a.test/1");
    windowtesting::Fixture f;
    QSignalSpy leftovers(&f.window, &ui::MainWindow::leftoversOffered);
    QSignalSpy links(&f.window, &ui::MainWindow::linksOffered);
    f.action("adoptPart")->trigger();
    auto *chooser = named<QFileDialog>(f.window, "leftoverDialog");
    emit chooser->fileSelected(at(u"a.part"_s));
    chooser->close();
    QCOMPARE(leftovers.size(), 1);
    QCOMPARE(leftovers.last().first().toStringList(), QStringList { at(u"a.part"_s) });
    QMimeData dropped;
    dropped.setUrls(
        { QUrl::fromLocalFile(at(u"a.part"_s)), QUrl::fromLocalFile(at(u"links.txt"_s)) });
    QDragEnterEvent enter({ 200, 200 }, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&f.window, &enter);
    QDropEvent drop({ 200, 200 }, Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&f.window, &drop);
    QTRY_COMPARE(links.size(), 1);
    QCOMPARE(leftovers.size(), 2);
    QCOMPARE(links.last().first().value<links::FoundLinks>().links.size(), 1);
}

void TestAdoptDialog::argumentsThatAreLeftoversAreToldApart()
{
    writeFile(at(u"downloads.aria2"_s), "http://a.test/1\n"); // what Bobbin exports for aria2
    const QStringList links { u"http://a.test/x.part"_s, at(u"links.txt"_s),
        at(u"downloads.aria2"_s) };
    const ui::StartArguments parted
        = ui::apartFromLeftovers(QStringList(u"/home/me/a.crdownload"_s) + links);
    QCOMPARE(parted.leftovers, QStringList { u"/home/me/a.crdownload"_s });
    QCOMPARE(parted.links, links);
    writeFile(at(u"a.part"_s), some(100));
    ui::StartOptions options;
    options.arguments = { at(u"a.part"_s), at(u"downloads.aria2"_s) };
    options.links = ui::StartLinks::Start;
    m_dialogs->setSettings({});
    m_dialogs->takeStart(options);
    QTRY_COMPARE(m_engine.requests.size(), 1);
    QCOMPARE(m_engine.requests.constFirst().url, QUrl(u"http://a.test/1"_s));
    QVERIFY(m_window.findChild<ui::AdoptDialog *>() != nullptr);
}

QTEST_MAIN(TestAdoptDialog)

#include "tst_adoptdialog.moc"
