// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/accessfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace support;

/// What the link grabber says of servers and recipes, and which server is "the same".
class TestGrabRemarks : public QObject {
    Q_OBJECT

private slots:
    void init() { m_grab = std::make_unique<AccessFixture>(); }
    void cleanup() { m_grab.reset(); }
    void sameServerIsTheOneThatAnswers();
    void oneRemarkDoesNotHideTheOther();
    void everyBrokenRecipeIsNamedWithItsFault();
    void recipeThatFindsNothingIsTold();
    void brokenExpressionIsSaid();
    void slowExpressionHoldsNothingBack();
    void figuresHaveTheDigitsOfTheLanguage();
    void narrowsToEachKind_data();
    void narrowsToEachKind();

private:
    void writeRecipe(const QString &name, const QByteArray &json) const;
    QStringList shown() const;
    QString hint() const; ///< what stands where there is nothing to show

    std::unique_ptr<AccessFixture> m_grab;
};

void TestGrabRemarks::writeRecipe(const QString &name, const QByteArray &json) const
{
    QVERIFY(QDir().mkpath(m_grab->folder.filePath(u"recipes"_s)));
    QFile file(m_grab->folder.filePath(u"recipes/"_s + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(json), json.size());
}

QString TestGrabRemarks::hint() const
{
    QStringList words;
    for (const QLabel *const label :
        m_grab->part<QWidget>("grabEmptyState")->findChildren<QLabel *>()) {
        words.append(label->text());
    }
    return words.join(u'\n');
}

QStringList TestGrabRemarks::shown() const
{
    const QAbstractItemModel *const model = m_grab->part<QTableView>("grabTable")->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names.append(model->index(row, 0).data().toString());
    }
    return names;
}

void TestGrabRemarks::sameServerIsTheOneThatAnswers()
{
    m_grab->server.serve(
        "/page", page("<a href=a.zip>x</a><a href='https://b.example/b.zip'>y</a>"));
    QUrl elsewhere = m_grab->server.url("/page");
    elsewhere.setHost(u"localhost"_s);
    m_grab->server.serve("/start", redirectTo(elsewhere));
    m_grab->part<QCheckBox>("grabSameHost")->setChecked(true); // before anything is read
    m_grab->goTo(m_grab->server.url("/start"));
    m_grab->read();
    QTRY_COMPARE(shown(), QStringList { u"a.zip"_s });
    // Another site, whose name is another one.
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QTRY_COMPARE(shown(), QStringList { u"a.zip"_s });
    m_grab->part<QCheckBox>("grabSameHost")->setChecked(false);
    QTRY_COMPARE(shown(), QStringList({ u"a.zip"_s, u"b.zip"_s }));
}

void TestGrabRemarks::oneRemarkDoesNotHideTheOther()
{
    m_grab->server.serve("/page", page("<img src=1.jpg><link rel=next href=gone>"));
    m_grab->server.serve(
        "/robots.txt", { .content = { .literal = "User-agent: *\nDisallow: /page\n" } });
    m_grab->part<QCheckBox>("grabNext")->setChecked(true);
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"404"_s), qPrintable(m_grab->message()));
    QVERIFY2(m_grab->message().contains(u"robots.txt"_s), qPrintable(m_grab->message()));
}

void TestGrabRemarks::everyBrokenRecipeIsNamedWithItsFault()
{
    writeRecipe(u"one.json"_s, "{\n\"name\": \"x\",\n]");
    writeRecipe(
        u"two.json"_s, "{\"match\":\"https://a.example/\",\"page\":{\"links\":\"a@href\"}}");
    writeRecipe(u"three.json"_s, "{\n\"colour\": \"red\"}");
    m_grab->openWindow();
    QTRY_VERIFY(m_grab->message().contains(u"one.json"_s));
    const QString said = m_grab->message();
    QVERIFY2(said.contains(u"line 3 is no sound JSON"_s), qPrintable(said));
    QVERIFY2(said.contains(u"two.json"_s) && said.contains(u"no name"_s), qPrintable(said));
    QVERIFY2(said.contains(u"three.json"_s) && said.contains(u"“colour”"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"line 0"_s), qPrintable(said));
}

void TestGrabRemarks::recipeThatFindsNothingIsTold()
{
    m_grab->offerRecipe(m_grab->server);
    m_grab->server.serve("/api/x", { .content = { .literal = "{\"d\":[]}" } });
    m_grab->part<QLineEdit>("grabKey")->setText(u"k3y"_s);
    m_grab->read();
    QVERIFY2(m_grab->message().contains(u"There is no link in "_s), qPrintable(m_grab->message()));
    QVERIFY2(m_grab->message().contains(u"/api/x"_s), qPrintable(m_grab->message()));
}

void TestGrabRemarks::brokenExpressionIsSaid()
{
    m_grab->server.serve("/page", page("<a href=a.zip>x</a>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QTRY_COMPARE(shown(), QStringList { u"a.zip"_s });
    m_grab->part<QLineEdit>("grabSearch")->setText(u"/(a/"_s);
    QTRY_VERIFY(hint().contains(u"This is no regular expression: "_s));
    m_grab->part<QLineEdit>("grabSearch")->setText(u"/b/"_s);
    QTRY_VERIFY(hint().contains(u"None of the links matches"_s));
}

void TestGrabRemarks::slowExpressionHoldsNothingBack()
{
    QByteArray links;
    for (int i = 0; i < 500; ++i) {
        links += "<a href=" + QByteArray(200, 'a') + QByteArray::number(i) + ".zip>x</a>";
    }
    m_grab->server.serve("/page", page(links));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QTRY_COMPARE(shown().size(), 500);
    // Each row alone has more ways to try than there is time for.
    m_grab->part<QLineEdit>("grabSearch")->setText(u"/(a+)+[^\\w.]{3}[^b]/"_s);
    QTRY_COMPARE(shown().size(), 0);
    QTRY_VERIFY2(hint().contains(u"takes too long"_s), qPrintable(hint()));
    m_grab->part<QLineEdit>("grabSearch")->setText(u"/(a+)+[^\\w.]{4}[^b]/"_s);
    m_grab->part<QLineEdit>("grabSearch")->clear();
    QTRY_COMPARE(shown().size(), 500);
    m_grab->server.serve("/other", page("<a href=b.zip>x</a>"));
    m_grab->goTo(m_grab->server.url("/other"));
    m_grab->read();
    QTRY_COMPARE(shown(), QStringList { u"b.zip"_s });
}

void TestGrabRemarks::figuresHaveTheDigitsOfTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    m_grab->openWindow();
    m_grab->server.serve("/page", page("<a href=a.zip>x</a><a href=b.zip>y</a>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QTRY_COMPARE(shown().size(), 2);
    const QString counts = m_grab->part<QLabel>("grabCounts")->text();
    QLocale::setDefault(before);
    QVERIFY2(counts.contains(QChar(0x0662)), qPrintable(counts));
    QVERIFY2(!counts.contains(u'2'), qPrintable(counts));
}

void TestGrabRemarks::narrowsToEachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("documents") << u"Documents"_s << u"a.pdf"_s;
    QTest::newRow("pictures") << u"Pictures"_s << u"b.webp"_s;
    QTest::newRow("videos") << u"Videos"_s << u"c.mkv"_s;
    QTest::newRow("music") << u"Music"_s << u"d.flac"_s;
    QTest::newRow("archives") << u"Archives"_s << u"e.tar.xz"_s;
    QTest::newRow("programs") << u"Programs"_s << u"f.deb"_s;
}

void TestGrabRemarks::narrowsToEachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, name);
    m_grab->server.serve("/page",
        page("<a href=a.pdf>a</a><a href=b.webp>b</a><a href=c.mkv>c</a><a href=d.flac>d</a>"
             "<a href=e.tar.xz>e</a><a href=f.deb>f</a><a href=g.unheardof>g</a>"));
    m_grab->goTo(m_grab->server.url("/page"));
    m_grab->read();
    QTRY_COMPARE(shown().size(), 7);
    auto *const box = m_grab->part<QComboBox>("grabKind");
    QVERIFY(box->findText(kind) > 0);
    box->setCurrentText(kind);
    QTRY_COMPARE(shown(), QStringList { name });
}

QTEST_MAIN(TestGrabRemarks)
#include "tst_grabremarks.moc"
