// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/variants.h"

#include "app/links/sizemark.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <compare>
#include <vector>

namespace links {

namespace {

/// No picture comes in more sizes; what has more members is a series of something else.
constexpr size_t kMostVariants = 24;
/// Widths that servers make of pictures; a bare number counts as one only if it is among them.
constexpr std::array kWidths { 75, 100, 120, 150, 160, 180, 200, 220, 240, 250, 280, 300, 320, 340,
    360, 400, 420, 480, 500, 512, 540, 600, 620, 640, 680, 700, 720, 750, 768, 800, 828, 854, 900,
    960, 1000, 1024, 1080, 1136, 1200, 1242, 1280, 1366, 1400, 1440, 1500, 1536, 1600, 1680, 1800,
    1920, 2000, 2048, 2160, 2400, 2500, 2560, 2880, 3000, 3200, 3840, 4000, 4096, 5120, 7680 };
constexpr int kLeastLargest = 240; ///< pixels: nobody makes thumbnails only
constexpr int kLeastStep = 150; ///< 100, 200, 300 counts on; 400, 800, 1200 are widths

struct Member {
    qsizetype position = 0;
    qint64 size = -1;
    SizeMark mark;
};

/// Whether \a numbers, behind the same name, are widths and do not count something.
bool areWidths(std::vector<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    if (numbers.size() < 2 || numbers.size() > kMostVariants || numbers.back() < kLeastLargest) {
        return false;
    }
    const int step = numbers[1] - numbers[0];
    bool isEven = numbers.size() > 2;
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (!std::binary_search(kWidths.begin(), kWidths.end(), numbers[i])) {
            return false;
        }
        if (i > 0 && numbers[i] * 5 < numbers[i - 1] * 6) {
            return false; // nobody makes sizes so near to each other
        }
        isEven = isEven && (i == 0 || numbers[i] - numbers[i - 1] == step);
    }
    return !isEven || step >= kLeastStep;
}

std::partial_ordering bySize(const Member &a, const Member &b)
{
    if (a.size < 0 || b.size < 0) {
        return std::partial_ordering::unordered;
    }
    return a.size <=> b.size;
}

std::partial_ordering byPixels(const Member &a, const Member &b)
{
    const auto side = [&](int SizeMark::*one) -> std::partial_ordering {
        const qint64 first = qint64(a.mark.*one) * a.mark.scale;
        const qint64 second = qint64(b.mark.*one) * b.mark.scale;
        return first > 0 && second > 0 ? std::partial_ordering(first <=> second)
                                       : std::partial_ordering::unordered;
    };
    const std::partial_ordering width = side(&SizeMark::width);
    const std::partial_ordering height = side(&SizeMark::height);
    const bool isDecided
        = width == std::partial_ordering::less || width == std::partial_ordering::greater;
    if (isDecided) {
        return width;
    }
    return height == std::partial_ordering::unordered ? width : height;
}

/// Pixels besides a word or nothing: what has no mark, or says "original", is what they were made
/// from; a thumbnail may have any size.
std::partial_ordering byOrigin(const Member &a, const Member &b)
{
    const Member &worded = a.mark.hasPixels() ? b : a;
    const bool isOrigin
        = worded.mark.rank == SizeMark::kUnmarked || worded.mark.rank > SizeMark::kUnmarked + 20;
    if (!isOrigin) {
        return std::partial_ordering::unordered;
    }
    return &worded == &a ? std::partial_ordering::greater : std::partial_ordering::less;
}

std::partial_ordering compared(const Member &a, const Member &b)
{
    if (a.mark.hasPixels() && b.mark.hasPixels()) {
        const std::partial_ordering stated = byPixels(a, b);
        return stated == std::partial_ordering::unordered ? bySize(a, b) : stated;
    }
    if (const std::partial_ordering told = bySize(a, b); told != std::partial_ordering::unordered) {
        return told;
    }
    if (a.mark.hasPixels() || b.mark.hasPixels()) {
        return byOrigin(a, b);
    }
    return a.mark.rank == b.mark.rank ? std::partial_ordering(a.mark.scale <=> b.mark.scale)
                                      : std::partial_ordering(a.mark.rank <=> b.mark.rank);
}

/// Neighbours like tile-100x101 and tile-100x102 are pieces of something.
bool countsOn(const std::vector<Member> &members)
{
    const auto distance = [](const Member &a, const Member &b) {
        return std::abs(a.mark.width - b.mark.width) + std::abs(a.mark.height - b.mark.height);
    };
    for (auto one = members.begin(); one != members.end(); ++one) {
        const bool isNear = std::any_of(one + 1, members.end(), [&](const Member &other) {
            const bool isStated = one->mark.hasPixels() && other.mark.hasPixels();
            return isStated && distance(*one, other) > 0 && distance(*one, other) <= 2;
        });
        if (isNear) {
            return true;
        }
    }
    return false;
}

/// Appends the members of which a larger one is there; at least one stays.
void appendSmaller(const std::vector<Member> &members, QList<qsizetype> &smaller)
{
    if (members.size() < 2 || members.size() > kMostVariants || countsOn(members)) {
        return;
    }
    QList<qsizetype> found;
    for (const Member &one : members) {
        const bool isSmaller
            = std::any_of(members.begin(), members.end(), [&one](const Member &other) {
                  return compared(one, other) == std::partial_ordering::less;
              });
        if (isSmaller) {
            found.append(one.position);
        }
    }
    if (found.size() < static_cast<qsizetype>(members.size())) {
        smaller.append(found);
    }
}

} // namespace

QList<qsizetype> smallerVariants(const QList<SizedLink> &links)
{
    QList<MarkedLink> marked;
    marked.reserve(links.size());
    QHash<QString, std::vector<int>> counted;
    for (const SizedLink &link : links) {
        marked.append(markedLink(link.url));
        if (marked.constLast().number > 0) {
            counted[marked.constLast().countedKey].push_back(marked.constLast().number);
        }
    }
    QHash<QString, bool> widths;
    for (auto one = counted.cbegin(); one != counted.cend(); ++one) {
        widths.insert(one.key(), areWidths(one.value()));
    }
    QHash<QString, std::vector<Member>> groups;
    for (qsizetype i = 0; i < links.size(); ++i) {
        MarkedLink &link = marked[i];
        const bool isWidth = link.number > 0 && widths.value(link.countedKey);
        if (isWidth) {
            link.mark.width = link.number;
        }
        // Bare widths stand apart: whether "photo.jpg" belongs to "photo_640.jpg" nobody knows.
        const QString key = isWidth ? u'\n' + link.countedKey : link.key;
        if (!key.isEmpty()) {
            groups[key].push_back({ i, links.at(i).size, link.mark });
        }
    }
    QList<qsizetype> smaller;
    for (const std::vector<Member> &members : std::as_const(groups)) {
        appendSmaller(members, smaller);
    }
    std::sort(smaller.begin(), smaller.end());
    return smaller;
}

} // namespace links
