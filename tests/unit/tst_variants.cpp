// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/variants.h"

#include <QTest>

using namespace Qt::StringLiterals;
using links::SizedLink;
using links::smallerVariants;

namespace {

/// \a words are names or addresses, "NAME#BYTES" where the size is known; those in brackets are
/// expected to be left out.
struct Case {
    QList<SizedLink> links;
    QList<qsizetype> smaller;
};

Case caseOf(const QString &words)
{
    Case made;
    for (QString word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'(')) {
            made.smaller.append(made.links.size());
            word = word.mid(1, word.size() - 2);
        }
        const bool isSized = word.contains(u'#');
        const qint64 size = isSized ? word.section(u'#', 1).toLongLong() : -1;
        made.links.append(
            { QUrl(u"https://a.example/dir/"_s).resolved(QUrl(word.section(u'#', 0, 0))), size });
    }
    return made;
}

QString numbered(const QString &pattern, int from, int to, int digits)
{
    QStringList names;
    for (int i = from; i <= to; ++i) {
        names.append(pattern.arg(i, digits, 10, QChar(u'0')));
    }
    return names.join(u' ');
}

} // namespace

/// Which links are smaller variants of others.
class TestVariants : public QObject {
    Q_OBJECT

private slots:
    void largestIsKept_data();
    void largestIsKept();
    void seriesAreKeptWhole_data();
    void seriesAreKeptWhole();
    void longListsTakeTimeInProportion();
};

void TestVariants::largestIsKept_data()
{
    QTest::addColumn<QString>("words");
    const QList<std::pair<const char *, QString>> rows {
        { "bare widths", u"(photo_640.jpg) photo_1280.jpg"_s },
        { "order does not count", u"photo_1280.jpg (photo_640.jpg)"_s },
        { "widths of two pictures", u"(a_640.jpg) (b_640.jpg) a_1280.jpg b_1280.jpg"_s },
        { "double break", u"(cat__340.jpg) cat__480.jpg"_s },
        { "even widths", u"(x-400.png) (x-800.png) x-1200.png"_s },
        { "numbers of two kinds", u"(cat-12345_640.jpg) cat-12345_1280.jpg cat-12346_640.jpg"_s },
        { "sides", u"(photo-300x200.jpg) photo-800x600.jpg"_s },
        { "sides and the original", u"photo.jpg (photo-300x200.jpg) (photo-1024x768.jpg)"_s },
        { "camera's number", u"IMG_1234.jpg (IMG_1234-300x200.jpg) IMG_1235.jpg"_s },
        { "number like a width", u"IMG_1280.jpg (IMG_1280-300x200.jpg) IMG_1281.jpg"_s },
        { "square crop", u"photo.jpg (photo-150x150.jpg) (photo-300x200.jpg)"_s },
        { "same width", u"(photo-640x360.jpg) photo-640x480.jpg"_s },
        { "pixels", u"(photo-200px.png) photo-1000px.png"_s },
        { "pixels in front", u"(640px-View.jpg) 1280px-View.jpg"_s },
        { "letters", u"(photo-w320.jpg) photo-w640.jpg"_s },
        { "letters behind", u"(photo-320w.webp) photo-1600w.webp"_s },
        { "width and height", u"(photo-w320-h240.jpg) photo-w640-h480.jpg"_s },
        { "one side", u"(shirt_200x.jpg) shirt_1024x.jpg"_s },
        { "lines of a video", u"(clip-480p.mp4) clip-1080p.mp4"_s },
        { "double density", u"(logo.png) logo@2x.png"_s },
        { "three densities", u"(logo.png) (logo@2x.png) logo@3x.png"_s },
        { "thumb", u"photo.jpg (photo_thumb.jpg)"_s },
        { "thumb in front", u"photo.jpg (thumb_photo.jpg) (tn_photo.jpg)"_s },
        { "small and large", u"(photo_small.jpg) (photo_medium.jpg) photo_large.jpg"_s },
        { "small, none, large", u"(photo-small.jpg) (photo.jpg) photo-large.jpg"_s },
        { "original", u"(photo.jpg) photo_original.jpg (photo_thumb.jpg)"_s },
        { "scaled", u"photo.jpg (photo-scaled.jpg) (photo-300x200.jpg)"_s },
        { "case", u"(Photo_THUMB.JPG) Photo.jpg"_s },
        { "jpg and jpeg", u"(photo_320.jpeg) photo_640.jpg"_s },
        { "width in the query", u"(p.jpg?w=320) p.jpg?w=640"_s },
        { "quality beside it", u"(p.jpg?w=320&q=90) p.jpg?q=75&w=640"_s },
        { "other fields count", u"(p.jpg?id=1&w=320) p.jpg?id=1&w=640 p.jpg?id=2&w=320"_s },
        { "no ending", u"(/photo-15?w=320) /photo-15?w=1080 /photo-16?w=320"_s },
        { "query and the original", u"p.jpg (p.jpg?width=320)"_s },
        { "sides in the query", u"(p.png?size=100x100) p.png?size=400x400"_s },
        { "resize", u"(p.png?resize=300,200) p.png?resize=600,400"_s },
        { "words in the query", u"(p.jpg?name=small) p.jpg?name=orig"_s },
        { "density in the query", u"(p.jpg?w=320) p.jpg?w=320&dpr=2"_s },
        { "asked sizes decide", u"(photo.jpg#2000) photo-1024x768.jpg#9000"_s },
        { "asked sizes of words", u"photo_small.jpg#9000 (photo_large.jpg#100)"_s },
        { "stated before asked", u"(photo_640.jpg#9000) photo_1280.jpg#100"_s },
        { "widths and words by size", u"(photo-150x150.jpg#20) photo_thumb.jpg#30"_s },
    };
    for (const auto &[name, words] : rows) {
        QTest::newRow(name) << words;
    }
}

void TestVariants::largestIsKept()
{
    QFETCH(QString, words);
    const Case made = caseOf(words);
    QVERIFY(!made.smaller.isEmpty());
    QCOMPARE(smallerVariants(made.links), made.smaller);
}

void TestVariants::seriesAreKeptWhole_data()
{
    QTest::addColumn<QString>("words");
    const QList<std::pair<const char *, QString>> rows {
        { "none", QString() },
        { "img001", numbered(u"img%1.jpg"_s, 1, 100, 3) },
        { "img_001", numbered(u"img_%1.jpg"_s, 1, 100, 3) },
        { "img_1", numbered(u"img_%1.jpg"_s, 1, 1300, 1) },
        { "img-99 to 101", numbered(u"img-%1.jpg"_s, 99, 101, 1) },
        { "1.jpg", numbered(u"%1.jpg"_s, 1, 1300, 1) },
        { "hundreds", u"img_100.jpg img_200.jpg img_300.jpg"_s },
        { "two hundreds", u"img_100.jpg img_200.jpg"_s },
        { "years", u"map_1800.jpg map_1900.jpg map_2000.jpg"_s },
        { "dates", u"2026-07-04.jpg 2026-07-05.jpg 2026-10-10.jpg"_s },
        { "a width among numbers", u"img_639.jpg img_640.jpg img_1280.jpg"_s },
        { "noughts in front", u"img_0640.jpg img_1280.jpg"_s },
        { "no break", u"img640.jpg img1280.jpg"_s },
        { "number alone and a width", u"photo.jpg photo_640.jpg"_s },
        { "episodes", u"show-1x01.mkv show-1x02.mkv show-2x01.mkv"_s },
        { "tiles", u"tile-100x100.png tile-100x101.png tile-101x100.png"_s },
        { "weeks", u"plan-w23.png plan-w24.png"_s },
        { "pages", u"doc-12p.png doc-13p.png"_s },
        { "other folders", u"small/photo.jpg big/photo.jpg"_s },
        { "other servers", u"https://b.example/p_640.jpg https://c.example/p_1280.jpg"_s },
        { "other endings", u"photo_640.webp photo_1280.jpg"_s },
        { "archives", u"disk_640.zip disk_1280.zip notes_small.txt notes_large.txt"_s },
        { "pages of a search", u"/list.php?size=50 /list.php?size=100 /list?size=50"_s },
        { "large hadron", u"large_hadron.jpg hadron.jpg small_world.jpg world.jpg"_s },
        { "word inside", u"thumbelina.jpg photo_thumbs_up.jpg photo_up.jpg"_s },
        { "words alone", u"thumb.jpg small.jpg large.jpg _thumb.jpg"_s },
        { "width and thumb", u"photo-150x150.jpg photo_thumb.jpg"_s },
        { "the same twice", u"photo_640.jpg photo_640.jpg"_s },
        { "other queries", u"p.jpg?v=320 p.jpg?v=640"_s },
        { "no number", u"p.jpg?w=auto p.jpg?w=full"_s },
        { "too many", numbered(u"wall-%1x900.jpg"_s, 1000, 1100, 1) },
        { "huge numbers", u"p_99999999999.jpg p_1280.jpg p.jpg?w=99999999999 p.jpg?w=640"_s },
        { "no links", u"https://a.example/ mailto:x ?"_s },
    };
    for (const auto &[name, words] : rows) {
        QTest::newRow(name) << words;
    }
}

void TestVariants::seriesAreKeptWhole()
{
    QFETCH(QString, words);
    QCOMPARE(smallerVariants(caseOf(words).links), QList<qsizetype>());
}

/// The test's time limit is what fails here.
void TestVariants::longListsTakeTimeInProportion()
{
    QList<SizedLink> links;
    for (int i = 0; i < 50'000; ++i) {
        links.append({ QUrl(u"https://a.example/same-%1x%2.jpg"_s.arg(i % 300 + 100).arg(i)), -1 });
        links.append({ QUrl(u"https://a.example/%1_640.jpg"_s.arg(i)), -1 });
        links.append({ QUrl(u"https://a.example/%1_1280.jpg"_s.arg(i)), -1 });
    }
    links.append({ QUrl(u"https://a.example/"_s + QString(100'000, u'_') + u".jpg"_s), -1 });
    QCOMPARE(smallerVariants(links).size(), 50'000);
}

QTEST_GUILESS_MAIN(TestVariants)
#include "tst_variants.moc"
