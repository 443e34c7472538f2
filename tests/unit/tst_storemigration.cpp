// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"
#include "app/store/profilefiles.h"
#include "app/store/schema.h"
#include "tests/unit/storetesting.h"

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreCondition;
using store::StoreLink;

namespace {

constexpr int kRows = 40; // in the files of the earlier versions

/// A profile as that version left it.
bool putVersion(int version, const QString &path)
{
    const QString kept = u"/tests/data/profile%1.db"_s.arg(version);
    return QDir().mkpath(QFileInfo(path).path())
        && QFile::copy(qEnvironmentVariable("BOBBIN_SOURCE") + kept, path);
}

void addVersions()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < store::kSchemaVersion; ++version) {
        QTest::addRow("version %d", version) << version;
    }
}

/// The rows 11 to 20 of those files had begun.
bool isAsItWas(const Download &d)
{
    const bool hasBegun = d.id.value > 10 && d.id.value <= 20;
    const QList<engine::Segment> segments { { 0, 100 }, { 200, 300 } };
    const bool isWhole = d.id.value == 7
        ? d.notice == engine::notice::kFileChanged && d.request.headers.size() == 3
        : d.request.url == download(d.id.value).request.url;
    return isWhole && (!hasBegun || (d.segments == segments && d.validators.etag == "\"tag\""))
        && !d.isUnproven && d.mirrors.isEmpty() && d.request.mirrors.isEmpty()
        && d.foundChecksum->isEmpty() && d.noticeDetail.isEmpty()
        && d.partMove == engine::PartMove {} && d.request.batchName.isEmpty()
        && d.request.pieces.isEmpty() && d.repairs == 0 && d.request.queueId == 0
        && d.request.priority == engine::Priority::Normal && d.request.note.isEmpty()
        && !d.verifiedAt.isValid();
}

} // namespace

class TestStoreMigration : public QObject {
    Q_OBJECT

private slots:
    void bringsAnOlderVersionUpToDate_data() { addVersions(); }
    void bringsAnOlderVersionUpToDate();
    void severalProgramsBringItUpToDateAtOnce_data() { addVersions(); }
    void severalProgramsBringItUpToDateAtOnce();
    void salvagesADamagedVersion1();
    void takesADailyCopyOfAnOlderVersion_data() { addVersions(); }
    void takesADailyCopyOfAnOlderVersion();
};

void TestStoreMigration::bringsAnOlderVersionUpToDate()
{
    QFETCH(int, version);
    const Profile profile;
    QVERIFY(putVersion(version, profile.database()));
    QCOMPARE(store::schemaVersionOnDisk(profile.database()), version);
    Download changed;
    {
        StoreLink link(profile.options);
        QCOMPARE(open(link).condition, StoreCondition::Ok);
        const QList<Download> found = load(link);
        QCOMPARE(found.size(), kRows);
        QVERIFY(std::all_of(found.cbegin(), found.cend(), isAsItWas));
        changed = found.at(12);
        changed.isUnproven = true;
        changed.noticeDetail = u"mirror.example"_s;
        changed.request.mirrors = { QUrl(u"https://mirror.example/f"_s) };
        changed.mirrors = { { changed.request.mirrors.first(), {}, { "\"m\"", "", "", 5000 },
            engine::ErrorKind::DifferentFile } };
        changed.foundChecksum
            = engine::Checksum { engine::ChecksumAlgorithm::Sha256, QByteArray(64, 'c') };
        changed.partMove = engine::PartMove { u"/media/stick"_s, u"f.part"_s, { 5, 6 }, u"g"_s };
        changed.request.batchName = u"Holiday"_s;
        changed.request.pieces
            = engine::packed({ engine::ChecksumAlgorithm::Sha512, 65536, QByteArray(3 * 64, 'p') });
        changed.repairs = 1;
        changed.request.queueId = 3;
        changed.request.priority = engine::Priority::Low;
        changed.request.note = u"for the trip"_s;
        changed.verifiedAt = changed.addedAt;
        link.save(1, { changed }, true);
        closeCleanly(link);
        QCOMPARE(reserve(link, 1), kRows + 1);
    }
    QCOMPARE(store::schemaVersionOnDisk(profile.database()), store::kSchemaVersion);
    StoreLink link(profile.options);
    QCOMPARE(open(link).condition, StoreCondition::Ok);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), kRows);
    QVERIFY(found.contains(changed));
}

void TestStoreMigration::severalProgramsBringItUpToDateAtOnce()
{
    QFETCH(int, version);
    const Profile profile;
    QVERIFY(putVersion(version, profile.database()));
    std::vector<std::unique_ptr<StoreLink>> links;
    QList<StoreCondition> conditions;
    for (int i = 0; i < 4; ++i) {
        links.push_back(std::make_unique<StoreLink>(profile.shared()));
        connect(links.back().get(), &StoreLink::opened, this,
            [&](const store::StoreStatus &status) { conditions.append(status.condition); });
        links.back()->open();
    }
    QTRY_COMPARE(conditions, QList<StoreCondition>(4, StoreCondition::Ok));
    for (const auto &link : links) {
        QCOMPARE(load(*link).size(), kRows);
    }
}

void TestStoreMigration::salvagesADamagedVersion1()
{
    const Profile profile;
    QVERIFY(putVersion(1, profile.database()));
    {
        // What the migration is about to make is there: whoever made it, it is not ours.
        Intruder intruder(profile.database());
        QVERIFY(intruder.run(u"CREATE TABLE hosts (something TEXT)"_s));
    }
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsSalvaged, kRows);
    QCOMPARE(status.rowsFromCopy, 0);
    QCOMPARE(store::schemaVersionOnDisk(status.damagedPath), 1);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), kRows);
    QVERIFY(std::all_of(found.cbegin(), found.cend(), isAsItWas));
}

void TestStoreMigration::takesADailyCopyOfAnOlderVersion()
{
    QFETCH(int, version);
    const Profile profile;
    QVERIFY(putVersion(version, profile.database() + u".backup"_s));
    QVERIFY(overwrite(profile.database(), 0, QByteArray(20000, '?')));
    StoreLink link(profile.options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::Repaired);
    QCOMPARE(status.rowsFromCopy, status.rowsSalvaged);
    const QList<Download> found = load(link);
    QCOMPARE(found.size(), kRows);
    QVERIFY(std::all_of(found.cbegin(), found.cend(), isAsItWas));
}

QTEST_GUILESS_MAIN(TestStoreMigration)
#include "tst_storemigration.moc"
