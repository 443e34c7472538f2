// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString linksText(int count)
{
    return QCoreApplication::translate("Words", "%n links", nullptr, count);
}

} // namespace

/// What bobbin does for --help and for wrong usage: there is no window and no window system.
class LanguagesWithoutWindowTest : public QObject {
    Q_OBJECT

private slots:
    void offersEveryCatalogue();
    void speaksArabic();
    void speaksGerman();
    void saysEnglishPluralsToEverybodyElse();
    void takesItsWordsAwayWhenItGoes();
};

void LanguagesWithoutWindowTest::offersEveryCatalogue()
{
    QCOMPARE(ui::Languages::available(), (QStringList { u"ar"_s, u"de"_s, u"en"_s }));
}

void LanguagesWithoutWindowTest::speaksArabic()
{
    ui::Languages languages;
    languages.choose(u"ar"_s);
    QCOMPARE(linksText(2), u"رابطان"_s);
}

void LanguagesWithoutWindowTest::speaksGerman()
{
    ui::Languages languages;
    languages.choose(u"de_AT"_s);
    QCOMPARE(linksText(1), u"1 Link"_s);
    QCOMPARE(linksText(2), u"2 Links"_s);
}

void LanguagesWithoutWindowTest::saysEnglishPluralsToEverybodyElse()
{
    ui::Languages languages;
    languages.choose(u"eo"_s);
    QCOMPARE(linksText(1), u"1 link"_s);
    QCOMPARE(linksText(2), u"2 links"_s);
}

void LanguagesWithoutWindowTest::takesItsWordsAwayWhenItGoes()
{
    {
        ui::Languages languages;
        languages.choose(u"de"_s);
        QCOMPARE(QCoreApplication::translate("Words", "Paused"), u"Angehalten"_s);
    }
    QCOMPARE(QCoreApplication::translate("Words", "Paused"), u"Paused"_s);
}

class LanguagesWithWindowTest : public QObject {
    Q_OBJECT

private slots:
    void followsTheDirectionOfReading();
    void readsEnglishFromTheLeftWhereItStandsInForHebrew();
    void bringsQtsOwnWordsAlong();
};

void LanguagesWithWindowTest::followsTheDirectionOfReading()
{
    ui::Languages languages;
    languages.choose(u"ar"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    languages.choose(u"de"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguagesWithWindowTest::readsEnglishFromTheLeftWhereItStandsInForHebrew()
{
    ui::Languages languages;
    languages.choose(u"he"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(linksText(1), u"1 link"_s);
}

void LanguagesWithWindowTest::bringsQtsOwnWordsAlong()
{
    ui::Languages languages;
    languages.choose(u"de"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
}

int main(int argc, char **argv)
{
    int failures = 0;
    {
        const QCoreApplication application(argc, argv);
        LanguagesWithoutWindowTest test;
        failures += QTest::qExec(&test, argc, argv);
    }
    const QGuiApplication application(argc, argv);
    LanguagesWithWindowTest test;
    return failures + QTest::qExec(&test, argc, argv);
}

#include "tst_languages.moc"
