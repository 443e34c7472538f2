// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/sizemark.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr qsizetype kLongestName = 255;
constexpr int kLeastPixels = 16;
constexpr int kLeastLetteredPixels = 64; // "-w23" is a week, "12w" may be anything
constexpr std::array kEndings { "jpg"_L1, "jpeg"_L1, "jfif"_L1, "png"_L1, "gif"_L1, "webp"_L1,
    "avif"_L1, "heic"_L1, "jxl"_L1, "bmp"_L1, "tif"_L1, "tiff"_L1, "mp4"_L1, "m4v"_L1, "webm"_L1,
    "mov"_L1, "mkv"_L1 };
constexpr std::array kVideoHeights { 144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320 };

struct SizeWord {
    QLatin1StringView word;
    int rank;
};

// What has no word stands between "scaled" and "large".
constexpr std::array kWords {
    SizeWord { "thumb"_L1, 10 },
    SizeWord { "thumbs"_L1, 10 },
    SizeWord { "thumbnail"_L1, 10 },
    SizeWord { "tn"_L1, 10 },
    SizeWord { "tiny"_L1, 10 },
    SizeWord { "preview"_L1, 20 },
    SizeWord { "small"_L1, 20 },
    SizeWord { "medium"_L1, 30 },
    SizeWord { "med"_L1, 30 },
    SizeWord { "scaled"_L1, 40 },
    SizeWord { "large"_L1, 60 },
    SizeWord { "big"_L1, 60 },
    SizeWord { "xl"_L1, 65 },
    SizeWord { "xlarge"_L1, 65 },
    SizeWord { "hd"_L1, 70 },
    SizeWord { "full"_L1, 80 },
    SizeWord { "fullsize"_L1, 80 },
    SizeWord { "orig"_L1, 90 },
    SizeWord { "original"_L1, 90 },
};

int rankOf(QStringView word)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(),
        [word](const SizeWord &one) { return word.compare(one.word, Qt::CaseInsensitive) == 0; });
    return found == kWords.end() ? 0 : found->rank;
}

/// A file's name before its ending, from which marks are taken away.
struct Stem {
    QString text;
    SizeMark mark;
};

bool takeScale(Stem &stem)
{
    const qsizetype length = stem.text.size();
    const bool isScaled = length > 3 && stem.text.endsWith(u'x', Qt::CaseInsensitive)
        && stem.text.at(length - 3) == u'@';
    const int scale = isScaled ? stem.text.at(length - 2).digitValue() : 0;
    if (scale < 1) {
        return false;
    }
    stem.mark.scale = scale;
    stem.text.chop(3);
    return true;
}

bool takePixels(Stem &stem)
{
    static const QRegularExpression suffix(
        u"^(.+?)[-_.@ ]+(?:([0-9]{2,5})x([0-9]{2,5})|([0-9]{2,5})px|([0-9]{2,5})[wx]"
        "|w([0-9]{2,5})(?:[-_]?h([0-9]{2,5}))?|h([0-9]{2,5})|([0-9]{3,4})p)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression prefix(u"^([0-9]{2,5})px-(.+)$"_s);
    if (const auto found = prefix.match(stem.text); found.hasMatch()) {
        stem.mark.width = found.capturedView(1).toInt();
        stem.text = found.captured(2);
        return true;
    }
    const auto found = suffix.match(stem.text);
    const auto number = [&found](int group) { return found.capturedView(group).toInt(); };
    const int lettered = std::max({ number(5), number(6), number(8) });
    const int lines = number(9);
    const bool isSmall = (number(2) > 0 && std::min(number(2), number(3)) < kLeastPixels)
        || (number(4) > 0 && number(4) < kLeastPixels)
        || (lettered > 0 && lettered < kLeastLetteredPixels);
    const bool isVideo = lines == 0
        || std::find(kVideoHeights.begin(), kVideoHeights.end(), lines) != kVideoHeights.end();
    if (!found.hasMatch() || isSmall || !isVideo) {
        return false;
    }
    stem.mark.width = std::max({ number(2), number(4), number(5), number(6) });
    stem.mark.height = std::max({ number(3), number(7), number(8), lines });
    stem.text = found.captured(1);
    return true;
}

qsizetype lastBreak(const QString &text)
{
    return std::max({ text.lastIndexOf(u'-'), text.lastIndexOf(u'_'), text.lastIndexOf(u'.') });
}

void chopBreaks(QString &text)
{
    while (text.size() > 1 && lastBreak(text) == text.size() - 1) {
        text.chop(1);
    }
}

bool takeWord(Stem &stem)
{
    const qsizetype at = lastBreak(stem.text);
    const int rank = at > 0 ? rankOf(QStringView(stem.text).sliced(at + 1)) : 0;
    if (rank > 0) {
        stem.mark.rank = rank;
        stem.text.truncate(at);
        chopBreaks(stem.text);
        return true;
    }
    // "large_hadron" is no large "hadron": in front only what says "thumbnail" counts.
    const auto firstBreak = std::find_if(
        stem.text.begin(), stem.text.end(), [](QChar c) { return c == u'-' || c == u'_'; });
    const qsizetype first = firstBreak == stem.text.end() ? 0 : firstBreak - stem.text.begin();
    const int prefix = first > 0 ? rankOf(QStringView(stem.text).first(first)) : 0;
    if (prefix != kWords.front().rank || first + 1 == stem.text.size()) {
        return false;
    }
    stem.mark.rank = prefix;
    stem.text.remove(0, first + 1);
    return true;
}

/// The number behind the last break, without leading noughts; 0 = there is none.
int numberAtEnd(const QString &stem)
{
    const qsizetype at = lastBreak(stem);
    const QStringView digits = QStringView(stem).sliced(at + 1);
    const bool isNumber = at > 0 && !digits.isEmpty() && digits.size() < 6 && digits.front() != u'0'
        && std::all_of(
            digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? digits.toInt() : 0;
}

int pixelsOf(const QString &value)
{
    const int pixels = value.toInt();
    return pixels >= kLeastPixels && pixels < 100'000 ? pixels : 0;
}

/// Whether the field \a name of a query says how large the picture is to be; then \a mark has it.
bool takeField(const QString &name, const QString &value, SizeMark &mark)
{
    static const QStringList widths { u"w"_s, u"width"_s, u"wid"_s, u"imwidth"_s, u"maxwidth"_s };
    static const QStringList heights { u"h"_s, u"height"_s, u"hei"_s, u"maxheight"_s };
    static const QStringList both { u"size"_s, u"sz"_s, u"resize"_s, u"fit"_s, u"name"_s };
    if (name == u"dpr" && value.size() == 1 && value.front().digitValue() > 0) {
        mark.scale = value.front().digitValue();
        return true;
    }
    if (widths.contains(name) || heights.contains(name)) {
        const int pixels = pixelsOf(value);
        int &side = widths.contains(name) ? mark.width : mark.height;
        side = std::max(side, pixels);
        return pixels > 0;
    }
    if (!both.contains(name)) {
        return false;
    }
    if (const int rank = rankOf(value); rank > 0) {
        mark.rank = rank;
        return true;
    }
    const QStringList sides = QString(value).replace(u',', u'x').toLower().split(u'x');
    const bool isSides = name != u"name" && sides.size() <= 2
        && std::all_of(
            sides.begin(), sides.end(), [](const QString &one) { return pixelsOf(one) > 0; });
    if (isSides) {
        mark.width = pixelsOf(sides.front());
        mark.height = sides.size() == 2 ? pixelsOf(sides.back()) : 0;
    }
    return isSides;
}

/// The query without what says how large the picture is to be.
QString queryWithoutMark(const QUrl &url, SizeMark &mark)
{
    QStringList rest;
    QStringList quality;
    bool isMarked = false;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const QString key = name.toLower();
        const QString field = name + u'=' + value;
        if (takeField(key, value, mark)) {
            isMarked = true;
        } else if (key == u"q" || key == u"quality") {
            quality.append(field);
        } else {
            rest.append(field);
        }
    }
    return (isMarked ? rest : rest + quality).join(u'&');
}

} // namespace

MarkedLink markedLink(const QUrl &url)
{
    MarkedLink marked;
    const QString name = url.fileName();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.sliced(dot + 1).toLower();
    const bool isPicture = std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
    const QString query = url.hasQuery() ? queryWithoutMark(url, marked.mark) : QString();
    const bool isSized = dot < 0 && marked.mark.width > 0; // "/photo-1?w=640"
    if (name.isEmpty() || name.size() > kLongestName || !(isPicture || isSized)) {
        return {};
    }
    Stem stem { dot < 0 ? name : name.first(dot), marked.mark };
    if (isPicture) {
        takeScale(stem);
        if (!takePixels(stem)) {
            takeWord(stem);
        }
    }
    marked.mark = stem.mark;
    const QString folder
        = url.adjusted(QUrl::RemoveFilename | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    const QString tail = u'\n' + (ending == u"jpeg" ? u"jpg"_s : ending) + u'\n' + query;
    marked.key = folder + stem.text + tail;
    if (isPicture && !stem.mark.hasPixels() && stem.mark.rank == SizeMark::kUnmarked) {
        marked.number = numberAtEnd(stem.text);
        QString counted = stem.text.first(std::max<qsizetype>(0, lastBreak(stem.text)));
        chopBreaks(counted);
        marked.countedKey = marked.number > 0 ? folder + counted + tail : QString();
    }
    return marked;
}

} // namespace links
