// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"
#include "app/words/checkreport.h"
#include "app/words/detailwords.h"
#include "app/words/listexport.h"
#include "app/words/tablewriting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace engine;
using namespace words;

namespace {

/// Reads CSV back as RFC 4180 says.
QList<QStringList> csvRows(const QByteArray &csv)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"') {
            if (isQuoted && text.mid(i + 1, 1) == u"\""_s) {
                field += text.at(i++);
            } else {
                isQuoted = !isQuoted;
            }
        } else if (!isQuoted && (c == u',' || c == u'\r')) {
            row.append(std::exchange(field, {}));
            if (c == u'\r') {
                rows.append(std::exchange(row, {}));
                ++i;
            }
        } else {
            field += c;
        }
    }
    return rows;
}

LinkFacts good()
{
    LinkFacts facts;
    facts.url = QUrl(u"https://anna:hidden@host.test/a.zip?token=hidden&n=1"_s);
    facts.finalUrl = QUrl(u"https://cdn.test/a.zip?sig=hidden"_s);
    facts.status = 200;
    facts.mimeType = u"application/zip"_s;
    facts.size = 5000;
    facts.modified = QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC);
    facts.taken = std::chrono::milliseconds(42);
    return facts;
}

/// All that a server can say comes from somebody who means ill.
LinkFacts hostile()
{
    LinkFacts facts;
    facts.url = QUrl(u"http://host.test/x"_s);
    facts.finalUrl = facts.url;
    facts.status = 404;
    facts.mimeType = u"=cmd|'/c calc'!A0\"\r\n<script>\u202e</script>,x"_s;
    facts.error = { ErrorKind::NotFound, 404, u"<b>\"no\"\r\n,\u202e"_s };
    return facts;
}

Download download(const QString &name)
{
    Download download;
    download.id = { 1 };
    download.request.url = QUrl(u"https://host.test/a?token=hidden"_s);
    download.request.folder = u"/tmp/in"_s;
    download.request.headers = { { "Cookie", "hidden" }, { "X-Note", "kept" } };
    download.request.credentials = { u"anna"_s, u"hidden"_s };
    download.request.checksum = { ChecksumAlgorithm::Sha256, QByteArray(64, 'a') };
    download.request.mirrors = { QUrl(u"http://mirror.test/a"_s) };
    download.fileName = name;
    download.total = 77;
    return download;
}

const QList<ExportFormat> kExportFormats { ExportFormat::Text, ExportFormat::Aria2,
    ExportFormat::Json, ExportFormat::Csv, ExportFormat::Metalink, ExportFormat::Html };
const QString kEvilName = u"=x,\"\r\n  dir=/etc\n<i>\u202e&\x01"_s;

} // namespace

/// What is saved of checked links and of the list, read back.
class TestReports : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void csvComesBackAndIsNoFormula();
    void jsonIsOneArrayWithALineForEachLink();
    void textHasOneLineForEachLink();
    void pageEscapesWhatServersSay();
    void nothingHoldsASecret();
    void emptyListsAreWellFormed();
    void aria2ReadsOneEntryForEachDownload();
    void metalinkComesBack();
    void exportsHoldWhatNamesHold();
    void countsLinksThatAreNotWhole();
    void everythingThatHappensHasASentence();
    void everyBottleneckHasASentence();
    void historyReportHoldsNoSecret();
};

void TestReports::csvComesBackAndIsNoFormula()
{
    const QList<QStringList> rows = csvRows(checkReport({ good(), hostile() }, ReportFormat::Csv));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).first(), u"status"_s);
    QCOMPARE(rows.at(1),
        (QStringList { u"200"_s, u"https://host.test/a.zip?token=***&n=1"_s,
            u"https://cdn.test/a.zip?sig=***"_s, u"application/zip"_s, u"5000"_s,
            u"2024-01-01T00:00:00Z"_s, u"42"_s, QString() }));
    QCOMPARE(rows.at(2).at(3), u'\'' + hostile().mimeType);
    QCOMPARE(rows.at(2).size(), 8);
    for (const QString &start : { u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s }) {
        QCOMPARE(csvRows(csvRecord({ start + u"1"_s })).first().first(), u'\'' + start + u"1"_s);
    }
}

void TestReports::jsonIsOneArrayWithALineForEachLink()
{
    const QByteArray report = checkReport({ good(), hostile() }, ReportFormat::Json);
    QCOMPARE(report.count('\n'), 4);
    const QJsonArray array = QJsonDocument::fromJson(report).array();
    QCOMPARE(array.size(), 2);
    QCOMPARE(array.at(0)[u"size"_s].toInteger(), 5000);
    QCOMPARE(array.at(0)[u"milliseconds"_s].toInteger(), 42);
    QCOMPARE(array.at(1)[u"type"_s].toString(), hostile().mimeType);
    QCOMPARE(array.at(1)[u"kind"_s].toString(), u"not-found"_s);
}

void TestReports::textHasOneLineForEachLink()
{
    const QByteArray report = checkReport({ good(), hostile() }, ReportFormat::Text);
    QCOMPARE(report.count('\n'), 3);
    QVERIFY(!QString::fromUtf8(report).contains(u'\u202e'));
    for (const QByteArray &line : report.split('\n').first(3)) {
        QCOMPARE(line.count('\t'), 7);
    }
}

void TestReports::pageEscapesWhatServersSay()
{
    const QString report = QString::fromUtf8(checkReport({ hostile() }, ReportFormat::Html));
    QVERIFY(!report.contains(u"<script"_s));
    QVERIFY(!report.contains(u"<b>"_s));
    QVERIFY(!report.contains(u'\u202e'));
    QVERIFY(report.contains(u"&lt;script&gt;"_s));
    QVERIFY(!report.contains(u"src="_s) && !report.contains(u"href="_s));
}

void TestReports::nothingHoldsASecret()
{
    for (const ReportFormat format :
        { ReportFormat::Text, ReportFormat::Csv, ReportFormat::Json, ReportFormat::Html }) {
        const QByteArray report = checkReport({ good() }, format);
        QVERIFY2(report.contains("host.test") && !report.contains("hidden"), report);
    }
    for (const ExportFormat format : kExportFormats) {
        const QByteArray list = listExport({ download(u"a"_s) }, format);
        QVERIFY2(list.contains("host.test") && !list.contains("hidden"), list);
    }
}

void TestReports::emptyListsAreWellFormed()
{
    QCOMPARE(QJsonDocument::fromJson(checkReport({}, ReportFormat::Json)).array().size(), 0);
    QVERIFY(QJsonDocument::fromJson(listExport({}, ExportFormat::Json)).isArray());
    QCOMPARE(csvRows(listExport({}, ExportFormat::Csv)).size(), 1);
    QCOMPARE(listExport({}, ExportFormat::Aria2), QByteArray());
    QXmlStreamReader xml(listExport({}, ExportFormat::Metalink));
    QVERIFY(xml.readNextStartElement() && xml.name() == u"metalink"_s);
}

void TestReports::aria2ReadsOneEntryForEachDownload()
{
    const QByteArray list
        = listExport({ download(u"a.bin"_s), download(kEvilName) }, ExportFormat::Aria2);
    QByteArrayList entries;
    QByteArrayList options;
    for (const QByteArray &line : list.split('\n')) {
        if (line.startsWith(' ')) {
            options.append(line.trimmed());
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            entries.append(line);
        }
    }
    QCOMPARE(entries, QByteArrayList(2, "https://host.test/a?token=***\thttp://mirror.test/a"));
    const QByteArray checksum = "checksum=sha-256=" + QByteArray(64, 'a');
    QCOMPARE(options,
        (QByteArrayList { "dir=/tmp/in", "out=a.bin", checksum, "header=X-Note: kept",
            "dir=/tmp/in", checksum, "header=X-Note: kept" }));
}

void TestReports::metalinkComesBack()
{
    Download withPieces = download(kEvilName);
    withPieces.request.pieces
        = engine::packed({ ChecksumAlgorithm::Sha1, 40, QByteArray(2 * 20, '\xab') });
    QXmlStreamReader xml(listExport({ withPieces }, ExportFormat::Metalink));
    QStringList seen;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        QCOMPARE(xml.namespaceUri(), u"urn:ietf:params:xml:ns:metalink"_s);
        const QString name = xml.name().toString();
        if (name == u"file"_s) {
            seen.append(xml.attributes().value(u"name"_s).toString());
        } else if (name == u"pieces"_s) {
            seen.append(u"pieces "_s + xml.attributes().value(u"length"_s).toString() + u' '
                + xml.attributes().value(u"type"_s).toString());
        } else if (name != u"metalink"_s) {
            seen.append(name + u' ' + xml.readElementText());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QString name = kEvilName;
    QCOMPARE(seen,
        (QStringList { name.remove(u'\x01'), u"size 77"_s, u"hash "_s + QString(64, u'a'),
            u"pieces 40 sha-1"_s, u"hash "_s + u"ab"_s.repeated(20),
            u"hash "_s + u"ab"_s.repeated(20), u"url https://host.test/a?token=***"_s,
            u"url http://mirror.test/a"_s }));
}

void TestReports::exportsHoldWhatNamesHold()
{
    const QList<Download> list { download(kEvilName), download(u"b"_s) };
    QCOMPARE(listExport(list, ExportFormat::Text).count('\n'), 2);
    const QList<QStringList> rows = csvRows(listExport(list, ExportFormat::Csv));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1).at(1), u'\'' + kEvilName);
    QCOMPARE(rows.at(1).size(), rows.at(0).size());
    const QJsonArray array = QJsonDocument::fromJson(listExport(list, ExportFormat::Json)).array();
    QCOMPARE(array.at(0)[u"name"_s].toString(), kEvilName);
    QCOMPARE(array.at(0)[u"mirrors"_s].toArray().size(), 1);
    const QString page = QString::fromUtf8(listExport(list, ExportFormat::Html));
    QVERIFY(page.contains(u"&lt;i&gt;"_s) && !page.contains(u"<i>"_s));
}

void TestReports::countsLinksThatAreNotWhole()
{
    Download open = download(u"a"_s);
    open.request.url = QUrl(u"https://host.test/a?n=1"_s);
    QCOMPARE(maskedLinks({ download(u"a"_s), open }), 1);
}

void TestReports::everythingThatHappensHasASentence()
{
    QSet<QString> sentences;
    for (int i = 0; i < kHistoryKindCount; ++i) {
        HistoryEntry entry;
        entry.kind = static_cast<HistoryKind>(i);
        entry.status = 302;
        entry.number = 4;
        entry.detail = entry.kind == HistoryKind::Noticed ? QString(notice::kNoRanges)
            : entry.kind == HistoryKind::Waiting          ? u"retry"_s
                                                          : u"timed-out"_s;
        const QString sentence = historySentence(entry, 10);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), kHistoryKindCount);
    const HistoryEntry half { {}, HistoryKind::WentOn, 0, 4, {}, {} };
    QCOMPARE(historySentence(half, 10), u"Went on at 40 %."_s);
    QCOMPARE(historySentence(half, -1), u"Went on at 4 B."_s);
    const HistoryEntry wait { {}, HistoryKind::Waiting, 0, 4, u"retry"_s, {} };
    QCOMPARE(historySentence(wait, -1), u"Waiting 4 s."_s);
}

void TestReports::everyBottleneckHasASentence()
{
    QSet<QString> sentences;
    RunDetail detail;
    detail.figures.ownLimit = detail.figures.queueLimit = detail.figures.sharedLimit = 1024;
    for (const Bottleneck each :
        { Bottleneck::Unknown, Bottleneck::OwnLimit, Bottleneck::QueueLimit,
            Bottleneck::SharedLimit, Bottleneck::Disk, Bottleneck::ServerAnswer,
            Bottleneck::Connection, Bottleneck::ServerOrNetwork, Bottleneck::SharedNetwork }) {
        detail.bottleneck = each;
        QVERIFY(bottleneckSentence(detail).endsWith(u'.'));
        sentences.insert(bottleneckSentence(detail));
    }
    QCOMPARE(sentences.size(), 9);
    QVERIFY(bottleneckSentence({}).isEmpty());
}

void TestReports::historyReportHoldsNoSecret()
{
    Download download;
    download.fileName = u"a.zip"_s;
    download.request.url = QUrl(u"https://anna:hidden@host.test/a.zip?token=hidden&n=1"_s);
    const QList<HistoryEntry> entries { { QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC),
        HistoryKind::Answered, 200, -1, u"OK"_s,
        maskedFields({ { "Set-Cookie", "hidden" }, { "Server", "nginx" } }) } };
    const QString report = historyReport(download, entries);
    QVERIFY(!report.contains(u"hidden"_s));
    QVERIFY(report.contains(u"2024-01-01T00:00:00.000Z The server answered 200 OK."_s));
    QVERIFY(report.contains(u"    Server: nginx"_s));
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
