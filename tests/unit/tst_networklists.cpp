// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/networklists.h"
#include "app/settings/settingsfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace settings;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Lists of hosts in the settings' file.
class NetworkListsTest : public QObject {
    Q_OBJECT

private slots:
    void timetableComesBack();
    void h63_secretHeadersOfRulesAreNeverWritten();
    void linesThatCannotBeReadAreLeftOut();
};

void NetworkListsTest::h63_secretHeadersOfRulesAreNeverWritten()
{
    const QTemporaryDir profile;
    Settings settings = defaults();
    settings.engine.hostRules = { { u"a.example"_s, {}, {},
        { { "Authorization", "Bearer s3cret" }, { "Cookie", "s3cret" }, { "X-A", "1" } } } };
    QVERIFY(save(profile.path(), settings));
    QVERIFY(!contents(settingsPath(profile.path())).contains("s3cret"));
    QCOMPARE(load(profile.path()).engine.hostRules.value(0).headers,
        (QList<engine::HeaderField> { { "X-A", "1" } }));
}

void NetworkListsTest::linesThatCannotBeReadAreLeftOut()
{
    QCOMPARE(hostPatternsFrom({ u" "_s, u" ok.example "_s, u"x"_s.repeated(300) }),
        QStringList { u"ok.example"_s });
    const QString digest = u"ab"_s.repeated(32);
    QCOMPARE(tlsExceptionsFrom({ u"a.example:443 abcd"_s, u"nothing"_s, u"a.example:443"_s,
                                   u"a.example "_s + digest, u"a.example:443 x"_s + digest })
                 .size(),
        0);
    QCOMPARE(tlsExceptionsFrom({ u"a.example:443 "_s + digest }).size(), 1);
    QCOMPARE(hostRulesFrom({ u"{"_s, u"[1]"_s, u"{\"pattern\": 7}"_s, QString() }).size(), 0);
    const auto rules = hostRulesFrom({ u"{\"pattern\": \"p\", \"referrer\": \"a\\r\\nb\", "
                                       "\"headers\": [[\"X: Y\", \"1\"], 5, [\"Z\"]]}"_s });
    QCOMPARE(rules, (QList<engine::HostRule> { { u"p"_s, {}, {}, { { "Z", {} } } } }));
}

void NetworkListsTest::timetableComesBack()
{
    engine::SpeedTimetable timetable;
    timetable.isOn = true;
    timetable.limits = { 256 * 1024, 5'000'000'000 };
    timetable.setCell(1, 0, 2);
    timetable.setCell(7, 23, 1);
    const QStringList lines = settings::timetableLines(timetable);
    QCOMPARE(settings::timetableFrom(lines), timetable);
    for (const QStringList &rubbish : { QStringList(), QStringList { u"on"_s, u"012"_s },
             QStringList { u"on"_s, lines.at(1), u"-5"_s }, lines + QStringList { u"much"_s } }) {
        QCOMPARE(settings::timetableFrom(rubbish), engine::SpeedTimetable());
    }
    QCOMPARE(settings::timetableFrom(lines + QStringList(100, u"7"_s)).limits.size(),
        qsizetype(engine::SpeedTimetable::kMostLimits));
}

QTEST_GUILESS_MAIN(NetworkListsTest)

#include "tst_networklists.moc"
