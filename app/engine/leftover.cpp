// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftover.h"

#include "app/engine/aria2control.h"
#include "app/engine/diskerror.h"
#include "app/engine/rangeset.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr qint64 kComparedPiece = 1024 * 1024;
constexpr qint64 kShare = 256 * 1024; ///< of less, one place that is compared is enough
constexpr int kMostPlaces = 8;
constexpr qint64 kSmallestRange = 64 * 1024; ///< one of many that is not worth its comparisons
constexpr QLatin1StringView kControl(".aria2");

// Chromium, Firefox and many others, Opera, Edge and Internet Explorer, Epiphany and Safari.
constexpr std::array kEndings { ".crdownload"_L1, ".part"_L1, ".opdownload"_L1, ".partial"_L1,
    ".download"_L1, kControl };

/// Closes the descriptor that it was given.
class Descriptor {
    Q_DISABLE_COPY_MOVE(Descriptor)

public:
    explicit Descriptor(const QString &path)
        : m_number(uninterrupted([&] {
            return ::open(
                QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        }))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    int number() const { return m_number; }

private:
    int m_number;
};

/// Where the bytes at \a from, \a count of them, are no zeros: the first and after the last such
/// byte; empty where there is none, or nothing could be read.
Segment withoutZeros(int file, qint64 from, qint64 count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    const ssize_t size = uninterrupted(
        [&] { return ::pread(file, bytes.data(), static_cast<size_t>(count), from); });
    const auto isByte = [](char byte) { return byte != '\0'; };
    const auto end = bytes.cbegin() + std::max<ssize_t>(size, 0);
    const auto first = std::find_if(bytes.cbegin(), end, isByte);
    if (first == end) {
        return {};
    }
    const auto last = std::find_if(std::reverse_iterator(end), bytes.crend(), isByte).base();
    return { from + (first - bytes.cbegin()), from + (last - bytes.cbegin()) };
}

/// \a range without the zeros at its end and, but for the file's beginning, before its first byte.
Segment trimmed(int file, Segment range, const std::function<bool()> &isStopped)
{
    for (bool isByte = false; !isByte && range.from < range.to && !isStopped();) {
        const qint64 count = std::min(kComparedPiece, range.size());
        const Segment there = withoutZeros(file, range.to - count, count);
        isByte = there.size() > 0;
        range.to = isByte ? there.to : range.to - count;
    }
    for (bool isByte = range.from == 0; !isByte && range.from < range.to && !isStopped();) {
        const qint64 count = std::min(kComparedPiece, range.size());
        const Segment there = withoutZeros(file, range.from, count);
        isByte = there.size() > 0;
        range.from = isByte ? there.from : range.from + count;
    }
    return range;
}

/// Of a file that says nothing of itself: what was written to, as far as the file system knows.
QList<Segment> writtenRanges(int file, qint64 size, const std::function<bool()> &isStopped)
{
    QList<Segment> ranges;
    for (qint64 at = 0; at < size && ranges.size() < kMostRanges && !isStopped();) {
        qint64 from = ::lseek(file, at, SEEK_DATA);
        if (from < 0 && errno == ENXIO) {
            break; // holes up to its end
        }
        qint64 to = from < 0 ? -1 : ::lseek(file, from, SEEK_HOLE);
        if (to < 0) { // nothing is known of holes
            from = at;
            to = size;
        }
        at = std::min(to, size);
        const Segment range = trimmed(file, { from, at }, isStopped);
        if (range.size() >= (range.from == 0 ? 2 : kSmallestRange)) {
            ranges.append(range);
        }
    }
    return ranges;
}

/// What NAME.aria2 says of it; false where it is damaged or of no use.
bool readControl(const QString &path, Leftover *leftover)
{
    QFile file(path);
    const QByteArray notes
        = file.open(QIODevice::ReadOnly) ? file.read(kLargestControl + 1) : QByteArray();
    const auto control = parseAria2Control(notes);
    if (!control || control->isTorrent) {
        leftover->problem = control ? LeftoverProblem::Torrent : LeftoverProblem::BadControl;
        return false;
    }
    leftover->total = control->total;
    for (const Segment &range : control->ranges) {
        const Segment there { range.from, std::min(range.to, leftover->size) };
        if (there.size() >= kSmallestRange || there.to == control->total) {
            leftover->ranges.append(there);
        }
    }
    return true;
}

QUrl originOf(int file)
{
    char text[4096];
    const ssize_t size = ::fgetxattr(file, "user.xdg.origin.url", text, sizeof text);
    const QUrl url(QString::fromUtf8(text, std::max<ssize_t>(size, 0)), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

/// Firefox puts eight letters drawn by lot into the name, and an empty file of the right one beside
/// it.
QString withoutLot(const QString &path, const QString &name)
{
    static const QRegularExpression withLot(u"^(.+)\\.[A-Za-z0-9_-]{8}(\\.[^.]+)?$"_s);
    const QRegularExpressionMatch match = withLot.match(name);
    const QString right = match.captured(1) + match.captured(2);
    const QFileInfo beside(QFileInfo(path).absolutePath() + u'/' + right);
    return match.hasMatch() && beside.isFile() && beside.size() == 0 ? right : name;
}

LeftoverProblem open(const Descriptor &file, Leftover *leftover)
{
    struct stat info { };
    if (file.number() < 0) {
        return errno == ENOENT ? LeftoverProblem::Missing : LeftoverProblem::Unreadable;
    }
    if (::fstat(file.number(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return LeftoverProblem::NotAFile;
    }
    leftover->identity = { static_cast<quint64>(info.st_dev), static_cast<quint64>(info.st_ino) };
    leftover->size = info.st_size;
    return LeftoverProblem::None;
}

} // namespace

qint64 Leftover::usableBytes() const
{
    qint64 bytes = 0;
    for (const Segment &range : ranges) {
        bytes += range.size();
    }
    return bytes;
}

bool isLeftoverName(const QString &path)
{
    return std::any_of(kEndings.begin(), kEndings.end(),
        [&](QLatin1StringView ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

bool isLeftover(const QString &path)
{
    if (!path.endsWith(kControl, Qt::CaseInsensitive)
        || QFileInfo::exists(path.chopped(kControl.size()))) {
        return isLeftoverName(path);
    }
    // Notes begin with their version in two bytes, 0 or 1; no text has such a byte.
    const Descriptor file(path);
    char first = '\n';
    return file.number() >= 0
        && uninterrupted([&] { return ::pread(file.number(), &first, 1, 0); }) == 1
        && first == '\0';
}

QString finishedName(const QString &name)
{
    static const QRegularExpression madeUp(u"^Unconfirmed \\d+$"_s);
    QString finished = name;
    for (const QLatin1StringView ending : kEndings) {
        if (finished.endsWith(ending, Qt::CaseInsensitive)) {
            finished.chop(ending.size());
            break;
        }
    }
    return madeUp.match(finished).hasMatch() ? QString() : finished;
}

Leftover examineLeftover(const QString &path, const std::function<bool()> &isStopped)
{
    Leftover leftover;
    const bool isControl = path.endsWith(kControl, Qt::CaseInsensitive);
    const QString given = isControl ? path.chopped(kControl.size()) : path;
    const QString real = QFileInfo(given).canonicalFilePath();
    leftover.path = real.isEmpty() ? given : real;
    leftover.name = withoutLot(given, finishedName(QFileInfo(given).fileName()));
    const Descriptor file(leftover.path);
    leftover.problem = open(file, &leftover);
    if (!leftover.isUsable()) {
        return leftover;
    }
    leftover.origin = originOf(file.number());
    const QString notes = isControl ? path : given + kControl;
    if (QFileInfo::exists(notes)) {
        if (!readControl(notes, &leftover)) {
            return leftover;
        }
    } else {
        leftover.ranges = writtenRanges(file.number(), leftover.size, isStopped);
    }
    if (isStopped()) {
        leftover.problem = LeftoverProblem::Missing;
    } else if (leftover.ranges.isEmpty()) {
        leftover.problem = LeftoverProblem::Empty;
    }
    return leftover;
}

namespace {

void takeWhole(Download &record, const AdoptedPart &file)
{
    record.state = DownloadState::Completed;
    record.error = {};
    record.fileName = file.fileName;
    record.partIdentity = file.identity;
    record.total = file.total;
    record.received = file.total;
    record.validators.size = file.total;
    record.finishedAt = QDateTime::currentDateTimeUtc();
    if (!record.request.checksum.isEmpty()) { // which was looked at
        record.verifiedAt = record.finishedAt;
    }
}

} // namespace

void takeAdopted(Download &record, const AdoptedPart &part)
{
    if (part.isWhole) {
        takeWhole(record, part);
        return;
    }
    if (part.partName.isEmpty()) {
        return;
    }
    record.fileName = part.fileName;
    record.partName = part.partName;
    record.partIdentity = part.identity;
    record.segments = part.segments;
    record.total = part.total;
    record.validators.size = part.total;
    record.isUnproven = true;
    record.received = RangeSet(part.segments).size();
}

bool isReusing(const Download &record)
{
    return !traits(record.state).isComplete && record.partName.isEmpty()
        && record.partMove->isPending() && record.partMove->folder == record.request.folder;
}

bool isAdopted(const Download &record)
{
    // Whatever was fetched began once.
    return !record.partName.isEmpty() && !record.segments.isEmpty() && record.isUnproven
        && !record.startedAt.isValid();
}

QList<qint64> doubtfulPlaces(const QList<Segment> &ranges)
{
    const RangeSet all(ranges);
    return all.spread(static_cast<int>(std::clamp<qint64>(all.size() / kShare, 1, kMostPlaces)));
}

} // namespace engine
