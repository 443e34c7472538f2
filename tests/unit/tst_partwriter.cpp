// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partwriter.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

constexpr qsizetype kHalf = 128 * 1024;

} // namespace

/// Writing behind, with a pool that works only when told.
class TestPartWriter : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countsAsWrittenOnlyWhenItIs();
    void comparesTheNewestBytes();
    void keepsTheOrderOfItsWrites();
    void isFullBeforeMemoryIs();
    void failsForGoodAndCountsNothingOfIt();
    void writesNothingMoreOfAFileThatWasGivenUp();
    void letsGoOfTheLock();

private:
    /// The pool does nothing until release().
    void hold()
    {
        m_pool.start([this] { m_gate.acquire(); });
    }
    void release() { m_gate.release(); }
    /// \a size bytes \a letter by way of the buffer.
    DownloadError put(qint64 offset, char letter, qsizetype size)
    {
        QByteArray &buffer = m_writer->buffer();
        std::fill_n(buffer.data(), size, letter);
        return m_writer->writeBehind(*m_part, offset, QByteArrayView(buffer.constData(), size));
    }
    QByteArray content() const
    {
        QFile file(m_part->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open(PartFile::Access access)
    {
        const FileIdentity identity = m_part->identity();
        const QString path = m_part->path();
        m_part.reset();
        auto opened = PartFile::open(path, identity, {}, access);
        QVERIFY(opened);
        m_part = std::move(opened.value());
    }

    QTemporaryDir m_dir;
    QSemaphore m_gate;
    QThreadPool m_pool;
    std::optional<PartFile> m_part;
    std::unique_ptr<PartWriter> m_writer;
    int m_number = 0;
};

void TestPartWriter::init()
{
    m_pool.setMaxThreadCount(1);
    auto made = PartFile::create(m_dir.filePath(u"%1.part"_s.arg(++m_number)));
    QVERIFY(made);
    m_part = std::move(made.value());
    m_writer = std::make_unique<PartWriter>(m_pool);
}

void TestPartWriter::cleanup()
{
    m_writer.reset();
    m_part.reset();
    m_pool.waitForDone();
}

void TestPartWriter::countsAsWrittenOnlyWhenItIs()
{
    hold();
    const RangeSet all({ Segment { 0, 3 * kHalf } });
    QVERIFY(!put(kHalf, 'a', kHalf));
    QVERIFY(m_writer->isBusy());
    QCOMPARE(m_writer->written(all).segments(),
        (QList<Segment> { { 0, kHalf }, { 2 * kHalf, 3 * kHalf } }));
    QSignalSpy wrote(m_writer.get(), &PartWriter::wrote);
    release();
    QTRY_COMPARE(wrote.size(), 1);
    QVERIFY(!m_writer->isBusy());
    QCOMPARE(m_writer->written(all), all);
    QCOMPARE(content(), QByteArray(kHalf, '\0') + QByteArray(kHalf, 'a'));
}

void TestPartWriter::comparesTheNewestBytes()
{
    QVERIFY(!m_writer->write(*m_part, 0, QByteArray(3000, 'd')));
    hold();
    QVERIFY(!put(1000, 'a', 1000)); // with the job
    QVERIFY(!put(1500, 'b', 1000)); // waits for the next
    const QByteArray now = QByteArray(1000, 'd') + QByteArray(500, 'a') + QByteArray(1000, 'b')
        + QByteArray(500, 'd');
    QVERIFY(m_writer->matches(*m_part, 0, now));
    for (const int place : { 999, 1000, 1499, 1500, 2499, 2500 }) {
        QByteArray other = now;
        other[place] = 'x';
        QVERIFY2(!m_writer->matches(*m_part, 0, other), qPrintable(QString::number(place)));
    }
    QVERIFY(!m_writer->matches(*m_part, 0, now + 'd')); // longer than the file
    release();
    QTRY_VERIFY(!m_writer->isBusy());
    QCOMPARE(content(), now);
    QVERIFY(m_writer->matches(*m_part, 0, now));
}

void TestPartWriter::keepsTheOrderOfItsWrites()
{
    hold();
    QByteArray wanted(kHalf, '\0');
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const qsizetype from = (letter - 'a') * 100;
        QVERIFY(!put(from, letter, kHalf - from));
        std::fill_n(wanted.begin() + from, kHalf - from, letter);
    }
    // What is written at once stays behind what waits.
    QVERIFY(!m_writer->write(*m_part, 50, "now"));
    wanted.replace(50, 3, "now");
    release();
    QTRY_VERIFY(!m_writer->isBusy());
    QCOMPARE(content(), wanted);
}

void TestPartWriter::isFullBeforeMemoryIs()
{
    hold();
    int pieces = 0;
    while (!m_writer->isFull() && pieces < 1000) {
        QVERIFY(!put(pieces * kHalf, 'a', kHalf));
        ++pieces;
    }
    QCOMPARE(pieces, 32); // 4 MiB
    QSignalSpy wrote(m_writer.get(), &PartWriter::wrote);
    release();
    QTRY_VERIFY(!m_writer->isBusy());
    QCOMPARE(wrote.size(), 2); // the first piece, and all that came meanwhile
    QVERIFY(!m_writer->isFull());
    QCOMPARE(content(), QByteArray(32 * kHalf, 'a'));
}

void TestPartWriter::failsForGoodAndCountsNothingOfIt()
{
    QVERIFY(!m_writer->write(*m_part, 0, QByteArray(100, 'd')));
    open(PartFile::Access::Read); // nothing can be written
    hold();
    QVERIFY(!put(100, 'a', 100));
    QVERIFY(!put(200, 'b', 100));
    release();
    QTRY_VERIFY(!m_writer->isBusy());
    QVERIFY(m_writer->error());
    QVERIFY(put(300, 'c', 100));
    QCOMPARE(m_writer->written(RangeSet({ Segment { 0, 300 } })).segments(),
        (QList<Segment> { { 0, 100 } }));
}

void TestPartWriter::writesNothingMoreOfAFileThatWasGivenUp()
{
    hold();
    QVERIFY(!put(0, 'a', 100)); // is on its way
    QVERIFY(!put(100, 'b', 100));
    m_writer->forget();
    const RangeSet all({ Segment { 0, 200 } });
    QCOMPARE(m_writer->written(all), all); // of another file
    QVERIFY(m_writer->isBusy());
    release();
    QTRY_VERIFY(!m_writer->isBusy());
    QCOMPARE(content(), QByteArray(100, 'a'));
    QVERIFY(!m_writer->error());
}

void TestPartWriter::letsGoOfTheLock()
{
    QVERIFY(!put(0, 'a', 100));
    QTRY_VERIFY(!m_writer->isBusy());
    const QString path = m_part->path();
    const FileIdentity identity = m_part->identity();
    m_part.reset();
    QCOMPARE(PartFile::open(path, identity).error().kind, ErrorKind::InUse);
    m_writer.reset();
    QVERIFY(PartFile::open(path, identity));
}

QTEST_GUILESS_MAIN(TestPartWriter)
#include "tst_partwriter.moc"
