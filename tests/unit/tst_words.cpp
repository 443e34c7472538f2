// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <limits>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

QList<ErrorKind> allKinds()
{
    QList<ErrorKind> kinds;
    for (int i = 1; i < kErrorKindCount; ++i) {
        kinds << static_cast<ErrorKind>(i);
    }
    return kinds;
}

const QDateTime &now()
{
    static const QDateTime kNow(QDate(2024, 2, 29), QTime(12, 0), Qt::UTC);
    return kNow;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }
    void everyKindOfErrorHasASentenceAndANextStep();
    void everyRemedyOfAnErrorHasALabelOfItsOwn();
    void noErrorHasNoWords();
    void detailsAreNamedWhereTheyHelp_data();
    void detailsAreNamedWhereTheyHelp();
    void detailsCannotDoHarm_data();
    void detailsCannotDoHarm(); // H24
    void everyStateHasANameOfItsOwn();
    void linksSayHowLongTheyAreValid();
    void waitingSaysForWhat_data();
    void waitingSaysForWhat();
    void everyNoticeHasASentence();
    void maskedLinks_data();
    void maskedLinks();
};

void TestWords::everyKindOfErrorHasASentenceAndANextStep()
{
    for (const ErrorKind kind : allKinds()) {
        const QByteArray name(traits(kind).name.data());
        for (const DownloadError &error : { DownloadError { kind, 0, {} },
                 DownloadError { kind, 418, {} }, DownloadError { kind, 0, u"the reason"_s },
                 DownloadError { kind, 418, u"the reason"_s } }) {
            const QString sentence = words::errorSentence(error);
            QVERIFY2(sentence.size() > 10, name);
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u".)"_s), name);
            QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u'<'), name);
        }
        const QString step = words::nextStep({ kind, 0, {} });
        QVERIFY2(step.size() > 10 && step.endsWith(u'.'), name);
        QVERIFY2(step != words::errorSentence({ kind, 0, {} }), name);
        QVERIFY2(!traits(kind).remedies.isEmpty(), name);
    }
}

void TestWords::everyRemedyOfAnErrorHasALabelOfItsOwn()
{
    QSet<Remedy> remedies;
    QSet<QString> labels;
    for (const ErrorKind kind : allKinds()) {
        for (const Remedy remedy : traits(kind).remedies) {
            remedies << remedy;
            labels << words::remedyLabel(remedy);
        }
    }
    QCOMPARE(labels.size(), remedies.size());
    QVERIFY(!labels.contains(QString()));
    for (const QString &label : std::as_const(labels)) {
        QVERIFY2(!label.contains(u'&'), qPrintable(label));
    }
}

void TestWords::noErrorHasNoWords()
{
    QCOMPARE(words::errorSentence({}), QString());
    QCOMPARE(words::nextStep({}), QString());
}

void TestWords::detailsAreNamedWhereTheyHelp_data()
{
    QTest::addColumn<DownloadError>("error");
    QTest::addColumn<QString>("part");
    QTest::newRow("status") << DownloadError { ErrorKind::HttpStatus, 418, {} } << u"418"_s;
    QTest::newRow("reason") << DownloadError { ErrorKind::HttpStatus, 418, u"I'm a teapot"_s }
                            << u"status 418, “I'm a teapot”"_s;
    QTest::newRow("busy") << DownloadError { ErrorKind::ServerBusy, 503, {} } << u"503"_s;
    QTest::newRow("tls") << DownloadError { ErrorKind::Tls, 0, u"The certificate has expired."_s }
                         << u": The certificate has expired."_s;
    ShownCertificate shown;
    shown.validFrom = QDateTime(QDate(2090, 1, 5), QTime(12, 0), Qt::UTC);
    QTest::newRow("F55 certificate of the future") << DownloadError { ErrorKind::Tls, 0,
        u"not yet valid"_s, { shown } } << u"this computer’s clock may be wrong"_s;
    shown.validFrom = QDateTime(QDate(2020, 1, 5), QTime(12, 0), Qt::UTC);
    QTest::newRow("certificate of the past")
        << DownloadError { ErrorKind::Tls, 0, u"expired"_s, { shown } } << u": expired."_s;
    QTest::newRow("folder") << DownloadError { ErrorKind::FolderMissing, 0, u"/mnt/disk"_s }
                            << u"/mnt/disk"_s;
    QTest::newRow("placeholder in the detail")
        << DownloadError { ErrorKind::DiskError, 5, u"%1 %2 %n"_s } << u"%1 %2 %n"_s;
}

void TestWords::detailsAreNamedWhereTheyHelp()
{
    QFETCH(DownloadError, error);
    QFETCH(QString, part);
    const QString sentence = words::errorSentence(error);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY2(!sentence.endsWith(u".."_s), qPrintable(sentence));
}

void TestWords::detailsCannotDoHarm_data()
{
    QTest::addColumn<QString>("detail");
    QTest::newRow("terminal") << u"\x1b[2J\x07gone"_s;
    QTest::newRow("C1") << u"a\u009b31mb"_s;
    QTest::newRow("lines") << u"a\r\n\nb"_s;
    QTest::newRow("bidi") << u"a\u202egpj.exe\u2066"_s;
    QTest::newRow("endless") << QString(1'000'000, u'x');
    QTest::newRow("endless surrogates") << u"\U0001F600"_s.repeated(10'000);
    QTest::newRow("link") << u"at https://ann:hunter2@example.org/?token=hunter2 it broke"_s;
    QTest::newRow("link in brackets") << u"(HTTPS://example.org/a?sig=hunter2)"_s;
}

void TestWords::detailsCannotDoHarm()
{
    QFETCH(QString, detail);
    const QString sentence = words::errorSentence({ ErrorKind::InvalidReply, 0, detail });
    QVERIFY(sentence.size() < 300);
    QVERIFY2(!sentence.contains(u"hunter2"_s), qPrintable(sentence));
    for (const QChar c : sentence) {
        QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    }
    QVERIFY(sentence.isValidUtf16());
}

void TestWords::everyStateHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const DownloadState state : kAllStates) {
        const QString name = words::stateName(state);
        QVERIFY(!name.isEmpty());
        names << name;
        Download download;
        download.state = state;
        QCOMPARE(words::stateText(download, now()), name);
    }
    QCOMPARE(names.size(), qsizetype(kAllStates.size()));
}

void TestWords::linksSayHowLongTheyAreValid()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    engine::Download download;
    download.request.url = QUrl(u"https://files.example/a?Expires=1700000720&Signature=s"_s);
    QCOMPARE(words::linkValidText(download, now), u"Link valid for 12 min"_s);
    QCOMPARE(words::linkValidText(download, now.addSecs(720)), u"The link has run out."_s);
    download.state = engine::DownloadState::Completed;
    QCOMPARE(words::linkValidText(download, now), QString());
    download.state = engine::DownloadState::Queued;
    download.request.url = QUrl(u"https://files.example/a"_s);
    QCOMPARE(words::linkValidText(download, now), QString());
}

void TestWords::waitingSaysForWhat_data()
{
    QTest::addColumn<HoldReason>("reason");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("turn") << HoldReason::None << 0 << u"Waiting"_s;
    QTest::newRow("later") << HoldReason::None << 3'600'000 << u"Waiting, starts in 1 h"_s;
    QTest::newRow("retry") << HoldReason::Retry << 12'000 << u"Trying again in 12 s"_s;
    QTest::newRow("rounded up") << HoldReason::Retry << 1 << u"Trying again in 1 s"_s;
    QTest::newRow("overdue") << HoldReason::Retry << -5'000 << u"Waiting to try again"_s;
    QTest::newRow("network") << HoldReason::Network << 5'000 << u"Waiting for the network"_s;
    QTest::newRow("disk") << HoldReason::DiskSpace << 0 << u"Waiting for room on the disk"_s;
    QTest::newRow("host") << HoldReason::Host << 0
                          << u"Waiting for a free connection to the server"_s;
    QTest::newRow("keyring") << HoldReason::Keyring << 0
                             << u"Waiting for the keyring to be unlocked"_s;
}

void TestWords::waitingSaysForWhat()
{
    QFETCH(HoldReason, reason);
    QFETCH(int, milliseconds);
    QFETCH(QString, text);
    Download download;
    download.holdReason = reason;
    if (milliseconds != 0) {
        download.notBefore = now().addMSecs(milliseconds);
    }
    QCOMPARE(words::stateText(download, now()), text);
    download.state = DownloadState::Paused;
    QCOMPARE(words::stateText(download, now()), words::stateName(DownloadState::Paused));
}

void TestWords::everyNoticeHasASentence()
{
    for (const QLatin1StringView name : { notice::kFileChanged, notice::kUnverifiable,
             notice::kExtraBytes, notice::kPartLost, notice::kNotProven, notice::kMirrorDropped,
             notice::kDamaged, notice::kMended, notice::kSkipped }) {
        const QString sentence = words::noticeSentence(QString(name));
        QVERIFY2(sentence.size() > 10 && sentence.endsWith(u'.'), name.data());
    }
    QCOMPARE(words::noticeSentence(
                 engine::notice::kMirrorDropped, u"https://b.test/a.iso?token=secret"_s),
        u"The mirror https://b.test/a.iso?token=*** failed or had another file and was left out."_s);
    QCOMPARE(words::noticeSentence(engine::notice::kDamaged, u"3/40"_s),
        u"Parts of the file that arrived damaged: 3 of 40. Only these are fetched again."_s);
    QCOMPARE(words::noticeSentence(QString()), QString());
    QCOMPARE(words::noticeSentence(u"from a later version"_s), QString());
}

void TestWords::maskedLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("masked");
    QTest::newRow("plain") << u"https://example.org/a%20b.zip?x=1&y"_s
                           << u"https://example.org/a%20b.zip?x=1&y"_s;
    QTest::newRow("userinfo") << u"https://ann:pw@example.org:8443/a"_s
                              << u"https://example.org:8443/a"_s;
    QTest::newRow("user only") << u"https://ann@example.org/a"_s << u"https://example.org/a"_s;
    QTest::newRow("token") << u"https://example.org/a?x=1&token=abc&y=2"_s
                           << u"https://example.org/a?x=1&token=***&y=2"_s;
    QTest::newRow("case and separators") << u"https://e.org/a?Access-Token=abc&API_KEY=d"_s
                                         << u"https://e.org/a?Access-Token=***&API_KEY=***"_s;
    QTest::newRow("aws")
        << u"https://e.org/a?X-Amz-Algorithm=AWS4&X-Amz-Credential=AK%2F1&X-Amz-Security-Token=t&X-Amz-Signature=s"_s
        << u"https://e.org/a?X-Amz-Algorithm=AWS4&X-Amz-Credential=***&X-Amz-Security-Token=***&X-Amz-Signature=***"_s;
    QTest::newRow("encoded name") << u"https://e.org/a?%74oken=abc"_s
                                  << u"https://e.org/a?token=***"_s;
    QTest::newRow("semicolons") << u"https://e.org/a?x=1;sig=abc"_s
                                << u"https://e.org/a?x=1;sig=***"_s;
    QTest::newRow("path parameter")
        << u"https://e.org/a;jsessionid=abc?x=1"_s << u"https://e.org/a;jsessionid=***?x=1"_s;
    QTest::newRow("fragment") << u"https://e.org/a#access_token=abc"_s << u"https://e.org/a"_s;
    QTest::newRow("empty value") << u"https://e.org/a?token="_s << u"https://e.org/a?token="_s;
    QTest::newRow("equals in the value")
        << u"https://e.org/a?password=a=b&x=1"_s << u"https://e.org/a?password=***&x=1"_s;
    QTest::newRow("part of a name")
        << u"https://e.org/a?my_upload_token_2=abc"_s << u"https://e.org/a?my_upload_token_2=***"_s;
    QTest::newRow("looks alike") << u"https://e.org/a?keyboard=de&author=x&signal=1"_s
                                 << u"https://e.org/a?keyboard=de&author=x&signal=1"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestWords::maskedLinks()
{
    QFETCH(QString, link);
    QTEST(words::maskedLink(QUrl(link)), "masked");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
