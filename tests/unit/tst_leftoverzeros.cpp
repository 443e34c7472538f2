// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftovercopy.h"
#include "app/engine/rangeset.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;

bool never()
{
    return false;
}

bool always(qint64)
{
    return true;
}

/// Bytes without a single zero.
QByteArray some(qint64 count)
{
    return QByteArray("0123456").repeated(count / 7 + 1).first(count);
}

} // namespace

/// Zeros in what another program left may be room that it set aside.
class ZerosTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void copyTrustsNoMebibyteOfZeros();
    void copyTrustsNoRunOfZerosWhereverItBegins();

private:
    QString put(const QString &name, const QByteArray &content) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QString ZerosTest::put(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(name));
    }
    return file.fileName();
}

void ZerosTest::copyTrustsNoMebibyteOfZeros()
{
    const QByteArray middle(2 * kMiB, '\0');
    const QString path = put(u"a.part"_s, some(2 * kMiB) + middle + some(kMiB));
    const Leftover leftover = examineLeftover(path, never);
    QCOMPARE(leftover.usableBytes(), 5 * kMiB);
    const auto part = copyLeftover({ leftover, m_folder->path(), u"b"_s }, always);
    QVERIFY(part);
    const QList<Segment> missing = RangeSet(part.value().segments).gaps(5 * kMiB);
    QVERIFY(RangeSet(missing).contains({ 2 * kMiB, 4 * kMiB }));
    QCOMPARE(RangeSet(missing).size(), 2 * kMiB + 8);
}

void ZerosTest::copyTrustsNoRunOfZerosWhereverItBegins()
{
    const qint64 from = 2 * kMiB - 1000;
    const QByteArray zeros(500 * 1024, '\0');
    const QByteArray few(4095, '\0');
    const QString path = put(u"a.part"_s, some(from) + zeros + some(kMiB) + few + some(kMiB));
    const auto part
        = copyLeftover({ examineLeftover(path, never), m_folder->path(), u"b"_s }, always);
    QVERIFY(part);
    const qint64 size = QFileInfo(path).size();
    const QList<Segment> missing = RangeSet(part.value().segments).gaps(size);
    QVERIFY(RangeSet(missing).contains({ from, from + zeros.size() }));
    QCOMPARE(RangeSet(missing).size(), zeros.size() + 8);
}

QTEST_GUILESS_MAIN(ZerosTest)
#include "tst_leftoverzeros.moc"
