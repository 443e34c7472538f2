// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/aria2control.h"
#include "app/engine/leftovercopy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <memory>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKiB = 1024;
constexpr qint64 kMiB = 1024 * kKiB;

bool neverStopped()
{
    return false;
}

/// Bytes without a single zero.
QByteArray bytes(qint64 count)
{
    return QByteArray("0123456").repeated(count / 7 + 1).first(count);
}

template <typename Number>
QByteArray raw(Number value, bool isBigEndian = true)
{
    const Number stored = isBigEndian ? qToBigEndian(value) : value;
    return QByteArray(reinterpret_cast<const char *>(&stored), sizeof stored);
}

/// aria2's notes; every field can be given a wrong value.
struct Notes {
    quint16 version = 1;
    quint32 hashLength = 0;
    QByteArray hash = {};
    quint32 pieceLength = kMiB;
    quint64 total = 5 * kMiB + 10;
    QByteArray bits = QByteArray(1, '\xc4'); // pieces 0, 1 and 5
    qint64 bitsLength = -1; ///< -1 = as long as the bits
    qint64 onTheirWay = -1; ///< -1 = as many as there are
    QList<QByteArray> pieces = {};

    QByteArray write() const
    {
        const bool big = version == 1;
        QByteArray all = raw(version, big) + QByteArray(4, '\0') + raw(hashLength, big) + hash
            + raw(pieceLength, big) + raw(total, big) + QByteArray(8, '\0');
        all += raw(static_cast<quint32>(bitsLength < 0 ? bits.size() : bitsLength), big) + bits;
        all += raw(static_cast<quint32>(onTheirWay < 0 ? pieces.size() : onTheirWay), big);
        return all + pieces.join();
    }
};

QByteArray piece(quint32 index, quint32 length, const QByteArray &bits, bool isBigEndian = true)
{
    return raw(index, isBigEndian) + raw(length, isBigEndian)
        + raw(static_cast<quint32>(bits.size()), isBigEndian) + bits;
}

} // namespace

Q_DECLARE_METATYPE(Notes)

/// What other programs leave of a download, and what of it can be used.
class LeftoverTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nameOfTheFinishedFileIsTold_data();
    void nameOfTheFinishedFileIsTold();
    void notesOfAria2TellTheRanges_data();
    void notesOfAria2TellTheRanges();
    void damagedNotesAreRefused_data();
    void damagedNotesAreRefused();
    void notesThatAreCutAnywhereAreRefused();
    void notesOfManyRangesAreCut();
    void beginningOfAFileCountsWhole();
    void zerosAtTheEndAreNotTrusted();
    void holesAreNotTrusted();
    void whatCannotBeUsedIsSaid_data();
    void whatCannotBeUsedIsSaid();
    void notesCountOnlyAsFarAsTheFileGoes();
    void notesAreFoundFromEitherFile();
    void linkIsTakenFromTheFile_data();
    void linkIsTakenFromTheFile();
    void killedCopyLeavesNothingForGood();

private:
    QString put(const QString &name, const QByteArray &content) const;
    QString at(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QString LeftoverTest::put(const QString &name, const QByteArray &content) const
{
    QFile file(at(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return at(name);
}

void LeftoverTest::nameOfTheFinishedFileIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLeftover");
    QTest::addColumn<QString>("finished");
    QTest::newRow("Chromium") << u"a.iso.crdownload"_s << true << u"a.iso"_s;
    QTest::newRow("made up") << u"Unconfirmed 31415.crdownload"_s << true << QString();
    QTest::newRow("Firefox") << u"a.b.PART"_s << true << u"a.b"_s;
    QTest::newRow("Opera") << u"a.opdownload"_s << true << u"a"_s;
    QTest::newRow("Edge") << u"a.zip.partial"_s << true << u"a.zip"_s;
    QTest::newRow("aria2") << u"a.iso.aria2"_s << true << u"a.iso"_s;
    QTest::newRow("plain") << u"a.iso"_s << false << u"a.iso"_s;
    QTest::newRow("not at the end") << u"a.part.txt"_s << false << u"a.part.txt"_s;
}

void LeftoverTest::nameOfTheFinishedFileIsTold()
{
    QFETCH(QString, name);
    QFETCH(QString, finished);
    QTEST(isLeftoverName(name), "isLeftover");
    QCOMPARE(finishedName(name), finished);
}

void LeftoverTest::notesOfAria2TellTheRanges_data()
{
    QTest::addColumn<Notes>("notes");
    QTest::addColumn<QList<Segment>>("ranges");
    const QList<Segment> pieces { { 0, 2 * kMiB }, { 5 * kMiB, 5 * kMiB + 10 } };
    QTest::newRow("version 1") << Notes {} << pieces;
    QTest::newRow("version 0") << Notes { .version = 0 } << pieces;
    const QByteArray blocks = QByteArray(1, '\xe0') + QByteArray(7, '\0');
    const QList<Segment> more { { 0, 2 * kMiB }, { 3 * kMiB, 3 * kMiB + 48 * kKiB },
        { 5 * kMiB, 5 * kMiB + 10 } };
    QTest::newRow("on its way") << Notes { .pieces = { piece(3, kMiB, blocks) } } << more;
    QTest::newRow("on its way, version 0")
        << Notes { .version = 0, .pieces = { piece(3, kMiB, blocks, false) } } << more;
    QTest::newRow("last one on its way")
        << Notes { .bits = QByteArray(1, '\0'), .pieces = { piece(5, 10, "\x80"_ba) } }
        << QList<Segment> { { 5 * kMiB, 5 * kMiB + 10 } };
    QTest::newRow("nothing") << Notes { .bits = QByteArray(1, '\0') } << QList<Segment>();
    QTest::newRow("all, and bits that stand for nothing")
        << Notes { .bits = QByteArray(1, '\xff') } << QList<Segment> { { 0, 5 * kMiB + 10 } };
}

void LeftoverTest::notesOfAria2TellTheRanges()
{
    QFETCH(Notes, notes);
    QFETCH(QList<Segment>, ranges);
    const auto control = parseAria2Control(notes.write());
    QVERIFY(control && !control->isTorrent);
    QCOMPARE(control->total, static_cast<qint64>(notes.total));
    QCOMPARE(control->ranges, ranges);
}

void LeftoverTest::damagedNotesAreRefused_data()
{
    QTest::addColumn<Notes>("notes");
    const QByteArray blocks(8, '\xff');
    QTest::newRow("another version") << Notes { .version = 2 };
    QTest::newRow("pieces of nothing") << Notes { .pieceLength = 0 };
    QTest::newRow("an empty file") << Notes { .total = 0 };
    QTest::newRow("longer than any file") << Notes { .total = ~quint64(0) };
    QTest::newRow("more pieces than bits") << Notes { .total = 50 * kMiB };
    QTest::newRow("fewer pieces than bits") << Notes { .bits = QByteArray(2, '\xff') };
    QTest::newRow("more bits than bytes") << Notes { .bitsLength = 0xffffffff };
    QTest::newRow("a hash without end") << Notes { .hashLength = 0xffffffff };
    QTest::newRow("more on their way than pieces") << Notes { .onTheirWay = 0xffffffff };
    QTest::newRow("a piece that is not there") << Notes { .pieces = { piece(6, kMiB, blocks) } };
    QTest::newRow("a piece far away") << Notes { .pieceLength = 0xffffffff,
        .bits = QByteArray(1, '\0'),
        .pieces = { piece(0xffffffff, kMiB, blocks) } };
    QTest::newRow("a piece too long") << Notes { .pieces = { piece(5, kMiB, blocks) } };
    QTest::newRow("too few blocks") << Notes { .pieces = { piece(3, kMiB, blocks.first(7)) } };
}

void LeftoverTest::damagedNotesAreRefused()
{
    QFETCH(Notes, notes);
    QVERIFY(!parseAria2Control(notes.write()));
}

void LeftoverTest::notesThatAreCutAnywhereAreRefused()
{
    const QByteArray whole = Notes { .pieces = { piece(3, kMiB, QByteArray(8, '\xff')) } }.write();
    QVERIFY(parseAria2Control(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!parseAria2Control(whole.first(size)), QByteArray::number(size));
    }
}

void LeftoverTest::notesOfManyRangesAreCut()
{
    Notes notes { .pieceLength = 1, .total = 8 * 4 * kMiB, .bits = QByteArray(4 * kMiB, '\xaa') };
    const auto control = parseAria2Control(notes.write());
    QVERIFY(control);
    QCOMPARE(control->ranges.size(), kMostRanges);
    notes.bits = QByteArray(kLargestControl, '\xaa');
    notes.total = 8 * kLargestControl;
    QVERIFY(!parseAria2Control(notes.write()));
}

void LeftoverTest::beginningOfAFileCountsWhole()
{
    const Leftover leftover
        = examineLeftover(put(u"a.iso.crdownload"_s, bytes(300000)), neverStopped);
    QCOMPARE(leftover.problem, LeftoverProblem::None);
    QCOMPARE(leftover.ranges, (QList<Segment> { { 0, 300000 } }));
    QCOMPARE(leftover.name, u"a.iso"_s);
    QCOMPARE(leftover.path, QFileInfo(at(u"a.iso.crdownload"_s)).canonicalFilePath());
    QCOMPARE(leftover.total, -1);
    const QString firefox = put(u"b.kQ3_x-9z.iso.part"_s, bytes(10));
    QCOMPARE(examineLeftover(firefox, neverStopped).name, u"b.kQ3_x-9z.iso"_s);
    put(u"b.iso"_s, {});
    QCOMPARE(examineLeftover(firefox, neverStopped).name, u"b.iso"_s);
}

void LeftoverTest::zerosAtTheEndAreNotTrusted()
{
    const QByteArray there = bytes(3 * kMiB + 5);
    const QString path = put(u"a.part"_s, there + QByteArray(5 * kMiB, '\0'));
    const Leftover leftover = examineLeftover(path, neverStopped);
    QCOMPARE(leftover.ranges, (QList<Segment> { { 0, there.size() } }));
    QCOMPARE(leftover.usableBytes(), there.size());
}

void LeftoverTest::holesAreNotTrusted()
{
    const QString path = put(u"a.part"_s, bytes(kMiB));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(8 * kMiB + 10));
    QCOMPARE(file.write(bytes(kMiB)), kMiB);
    QVERIFY(file.resize(64 * kMiB));
    file.close();
    const Leftover leftover = examineLeftover(path, neverStopped);
    QCOMPARE(leftover.ranges, (QList<Segment> { { 0, kMiB }, { 8 * kMiB + 10, 9 * kMiB + 10 } }));
}

void LeftoverTest::whatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *what, const QString &name, LeftoverProblem problem) {
        QTest::newRow(what) << name << static_cast<int>(problem);
    };
    row("not there", u"none.part"_s, LeftoverProblem::Missing);
    row("notes alone", u"alone.aria2"_s, LeftoverProblem::Missing);
    row("a folder", u"folder.part"_s, LeftoverProblem::NotAFile);
    row("a pipe", u"pipe.part"_s, LeftoverProblem::NotAFile);
    row("nothing in it", u"empty.part"_s, LeftoverProblem::Empty);
    row("zeros", u"zeros.part"_s, LeftoverProblem::Empty);
    row("damaged notes", u"damaged.iso"_s, LeftoverProblem::BadControl);
    row("of BitTorrent", u"torrent.iso.aria2"_s, LeftoverProblem::Torrent);
    row("notes that claim nothing", u"begun.iso"_s, LeftoverProblem::Empty);
}

void LeftoverTest::whatCannotBeUsedIsSaid()
{
    QFETCH(QString, name);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.part"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe.part"_s)).constData(), 0600), 0);
    put(u"alone.aria2"_s, Notes {}.write());
    put(u"empty.part"_s, {});
    put(u"zeros.part"_s, QByteArray(2 * kMiB + 1, '\0'));
    for (const QString &other : { u"damaged.iso"_s, u"torrent.iso"_s, u"begun.iso"_s }) {
        put(other, bytes(6 * kMiB));
    }
    put(u"damaged.iso.aria2"_s, "rubbish");
    put(u"torrent.iso.aria2"_s, Notes { .hashLength = 20, .hash = bytes(20) }.write());
    put(u"begun.iso.aria2"_s, Notes { .bits = QByteArray(1, '\0') }.write());
    const Leftover leftover = examineLeftover(at(name), neverStopped);
    QTEST(static_cast<int>(leftover.problem), "problem");
}

void LeftoverTest::notesCountOnlyAsFarAsTheFileGoes()
{
    const QString path = put(u"a.iso"_s, bytes(kMiB + kMiB / 2));
    put(u"a.iso.aria2"_s, Notes {}.write());
    const Leftover leftover = examineLeftover(path, neverStopped);
    QCOMPARE(leftover.ranges, (QList<Segment> { { 0, kMiB + kMiB / 2 } }));
    QCOMPARE(leftover.total, 5 * kMiB + 10);
}

void LeftoverTest::notesAreFoundFromEitherFile()
{
    const QString path = put(u"a.iso"_s, bytes(5 * kMiB + 10));
    const QString notes = put(u"a.iso.aria2"_s, Notes {}.write());
    const Leftover leftover = examineLeftover(notes, neverStopped);
    QCOMPARE(leftover, examineLeftover(path, neverStopped));
    QCOMPARE(leftover.name, u"a.iso"_s);
    QCOMPARE(leftover.ranges.size(), 2);
}

void LeftoverTest::linkIsTakenFromTheFile_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QUrl>("origin");
    QTest::newRow("a link") << "https://a.test/x?y=1"_ba << QUrl(u"https://a.test/x?y=1"_s);
    QTest::newRow("another scheme") << "file:///etc/passwd"_ba << QUrl();
    QTest::newRow("no host") << "http:///a"_ba << QUrl();
    QTest::newRow("rubbish") << QByteArray(3000, '\xff') << QUrl();
}

void LeftoverTest::linkIsTakenFromTheFile()
{
    QFETCH(QByteArray, written);
    const QByteArray path = QFile::encodeName(put(u"a.part"_s, bytes(10)));
    QCOMPARE(::setxattr(path.constData(), "user.xdg.origin.url", written.constData(),
                 static_cast<size_t>(written.size()), 0),
        0);
    QTEST(examineLeftover(QFile::decodeName(path), neverStopped).origin, "origin");
}

void LeftoverTest::killedCopyLeavesNothingForGood()
{
    const Leftover leftover = examineLeftover(put(u"a.part"_s, bytes(2 * kMiB)), neverStopped);
    const QString folder = m_folder->path();
    const pid_t child = ::fork();
    if (child == 0) {
        copyLeftover({ leftover, folder, u"b"_s },
            [](qint64 copied) { return copied < kMiB || ::kill(::getpid(), SIGKILL) == 0; });
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY(copyLeftover({ leftover, folder, u"b"_s }, [](qint64) { return true; }));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name),
        (QStringList { u"a.part"_s, u"b.part"_s }));
}

QTEST_GUILESS_MAIN(LeftoverTest)

#include "tst_leftover.moc"
