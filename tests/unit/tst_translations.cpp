// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    bool isFinished = true;
    QStringList forms; // one unless isPlural

    QString key() const
    {
        return QStringList { context, source, comment, isPlural ? u"plural"_s : QString() }.join(
            u" | "_s);
    }
};

/// Reads one <message>; the reader stands on its start.
Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() != "translation"_L1) {
            xml.skipCurrentElement();
        } else {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.isPlural) {
                message.forms += xml.readElementText();
            }
            while (message.isPlural && xml.readNextStartElement()) {
                message.forms += xml.readElementText();
            }
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages += readMessage(xml, context);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString sourceFolder()
{
    return qEnvironmentVariable("BOBBIN_SOURCE");
}

QString cataloguePath(const QString &language)
{
    return sourceFolder() + u"/translations/bobbin_%1.ts"_s.arg(language);
}

QStringList sortedKeys(const QString &path)
{
    QStringList keys;
    for (const Message &message : readCatalogue(path)) {
        keys += message.key();
    }
    keys.sort();
    return keys;
}

/// The numbers that stand for a language's plural forms, in the order of the forms.
QList<int> formNumbers(const QString &language)
{
    return language == u"ar"_s ? QList<int> { 0, 1, 2, 3, 11, 100 } : QList<int> { 1, 2 };
}

/// %1 and its like in order; not %n.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?([0-9]+)"_s);
    QStringList found;
    for (auto each = pattern.globalMatch(text); each.hasNext();) {
        found += each.next().captured(1);
    }
    found.sort();
    return found;
}

bool hasCount(const QString &text)
{
    return text.contains("%n"_L1) || text.contains("%Ln"_L1);
}

/// A letter that Alt reaches, not the "&&" that shows as "&".
qsizetype mnemonics(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

/// What a text begins and ends with besides words: " KiB/s" keeps its space, a sentence its full
/// stop (words::errorSentence() takes it off), a label its colon.
QString ends(const QString &text)
{
    if (text.isEmpty()) {
        return text;
    }
    const QString first = text.startsWith(u' ') ? u" "_s : QString();
    return u".:…\n "_s.contains(text.back()) ? first + text.back() : first;
}

/// Names, and words that German took over from English.
const QStringList &sameEverywhere()
{
    static const QStringList names { u"Bobbin"_s, u"Bobbin %1"_s, u"HTTP"_s, u"SOCKS5"_s,
        u"Proxy"_s, u"Link"_s, u"Links"_s, u"&Links:"_s, u"Name"_s, u"Downloads"_s,
        u"&Downloads"_s };
    return names;
}

/// Nothing is left of "%1: %2." or "%1 KiB" when placeholders, marks and units are gone.
bool hasWords(QString text)
{
    static const QRegularExpression notWords(
        u"%L?[0-9n]+|\\b(?:(?:[KMGTPE]i)?B|d|h|min|s)\\b|[^\\p{L}]"_s);
    return !text.remove(notWords).isEmpty();
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everythingIsTranslated_data();
    void everythingIsTranslated();
    void translationsAreNotTheSource_data();
    void translationsAreNotTheSource();
    void placeholdersAndMnemonicsAreKept_data();
    void placeholdersAndMnemonicsAreKept();
    void countsLookAsArabicWritesNumbers();
    void cataloguesAreUpToDate_data();
    void cataloguesAreUpToDate();
    void programsFindEveryTranslation_data();
    void programsFindEveryTranslation();

private:
    static void addLanguages(const QStringList &languages);
};

void TranslationsTest::addLanguages(const QStringList &languages)
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages) {
        QTest::newRow(qPrintable(language)) << language;
    }
}

void TranslationsTest::everythingIsTranslated_data()
{
    addLanguages({ u"ar"_s, u"de"_s, u"en"_s });
}

void TranslationsTest::everythingIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(cataloguePath(language));
    QVERIFY(!messages.isEmpty());
    const qsizetype plurals = formNumbers(language).size();
    for (const Message &message : messages) {
        const QByteArray key = message.key().toUtf8();
        QVERIFY2(message.isFinished, key);
        QVERIFY2(message.forms.size() == (message.isPlural ? plurals : 1), key);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.trimmed().isEmpty(), key);
        }
    }
}

void TranslationsTest::translationsAreNotTheSource_data()
{
    addLanguages({ u"ar"_s, u"de"_s });
}

void TranslationsTest::translationsAreNotTheSource()
{
    QFETCH(QString, language);
    const QList<Message> messages = readCatalogue(cataloguePath(language));
    QStringList same;
    for (const Message &message : messages) {
        if (message.forms.contains(message.source) && hasWords(message.source)
            && !sameEverywhere().contains(message.source)) {
            same += message.key();
        }
    }
    // Under 3 %.
    QVERIFY2(same.size() * 100 < messages.size() * 3, qPrintable(same.join(u'\n')));
}

void TranslationsTest::placeholdersAndMnemonicsAreKept_data()
{
    addLanguages({ u"ar"_s, u"de"_s, u"en"_s });
}

void TranslationsTest::placeholdersAndMnemonicsAreKept()
{
    QFETCH(QString, language);
    const QList<int> numbers = formNumbers(language);
    for (const Message &message : readCatalogue(cataloguePath(language))) {
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const QString &form = message.forms.at(i);
            const QByteArray what = (message.key() + u" -> "_s + form).toUtf8();
            QVERIFY2(placeholders(form) == placeholders(message.source), what);
            QVERIFY2(mnemonics(form) == mnemonics(message.source), what);
            QVERIFY2(ends(form) == ends(message.source), what);
            // Arabic has words of their own for none, one and two.
            const bool isSpelledOut = language == u"ar"_s && message.isPlural && numbers.at(i) <= 2;
            QVERIFY2(isSpelledOut || hasCount(form) == hasCount(message.source), what);
        }
    }
}

void TranslationsTest::countsLookAsArabicWritesNumbers()
{
    QTranslator translator;
    QVERIFY(translator.load(QLocale(u"ar"_s), u"bobbin"_s, u"_"_s, u":/i18n"_s));
    QLocale::setDefault(QLocale(u"ar"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    static const QRegularExpression latin(u"[0-9]"_s);
    for (const Message &message : readCatalogue(cataloguePath(u"ar"_s))) {
        for (const int number : formNumbers(u"ar"_s)) {
            QString said = QCoreApplication::translate(message.context.toUtf8(),
                message.source.toUtf8(), message.comment.toUtf8(), message.isPlural ? number : -1);
            said.remove(QRegularExpression(u"%L?[0-9]+"_s));
            QVERIFY2(!message.isPlural || !said.contains(latin), message.key().toUtf8());
        }
    }
    QCoreApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale::c());
}

void TranslationsTest::cataloguesAreUpToDate_data()
{
    addLanguages({ u"ar"_s, u"de"_s, u"en"_s });
}

void TranslationsTest::cataloguesAreUpToDate()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"bobbin_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(cataloguePath(language), copy));
    QStringList arguments { u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, sourceFolder(),
        sourceFolder() + u"/app"_s, sourceFolder() + u"/ui"_s, u"-ts"_s, copy };
    if (language == u"en"_s) {
        arguments.prepend(u"-pluralonly"_s);
    }
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(BOBBIN_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished());
    const QByteArray said = lupdate.readAll();
    QCOMPARE(lupdate.exitCode(), 0);
    // In a wrong context nothing would be found at run time.
    QVERIFY2(!said.contains("unknown namespace"), said);

    const QStringList before = sortedKeys(cataloguePath(language));
    const QStringList after = sortedKeys(copy);
    QStringList changes;
    std::set_symmetric_difference(
        before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(changes));
    QVERIFY2(changes.isEmpty(),
        qPrintable(u"build update_translations, then translate:\n"_s + changes.join(u'\n')));
}

void TranslationsTest::programsFindEveryTranslation_data()
{
    addLanguages({ u"ar"_s, u"de"_s, u"en"_s });
}

void TranslationsTest::programsFindEveryTranslation()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"bobbin"_s, u"_"_s, u":/i18n"_s));
    QCOMPARE(translator.language(), language);
    const QList<int> numbers = formNumbers(language);
    for (const Message &message : readCatalogue(cataloguePath(language))) {
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const QString found
                = translator.translate(message.context.toUtf8(), message.source.toUtf8(),
                    message.comment.toUtf8(), message.isPlural ? numbers.at(i) : -1);
            QVERIFY2(found == message.forms.at(i), message.key().toUtf8());
        }
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
