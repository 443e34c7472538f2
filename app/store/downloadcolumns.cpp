// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/downloadcolumns.h"

#include "app/store/secretfields.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <span>

namespace store {

using namespace Qt::StringLiterals;
using engine::Download;
using V = QVariant;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kLatestTime = 253402300799999; // the year 9999 ends

// Names of enum values, in the order of their declarations.
constexpr std::array kHoldReasons { QLatin1StringView(""), QLatin1StringView("retry"),
    QLatin1StringView("network"), QLatin1StringView("disk-space"), QLatin1StringView("host"),
    QLatin1StringView("keyring") };
constexpr std::array kAlgorithms { QLatin1StringView(""), QLatin1StringView("md5"),
    QLatin1StringView("sha1"), QLatin1StringView("sha256"), QLatin1StringView("sha512") };
constexpr std::array kWhenFileExists { QLatin1StringView(""), QLatin1StringView("number"),
    QLatin1StringView("overwrite"), QLatin1StringView("skip"), QLatin1StringView("continue"),
    QLatin1StringView("ask") };
constexpr std::array kWhenDuplicate { QLatin1StringView(""), QLatin1StringView("continue"),
    QLatin1StringView("skip"), QLatin1StringView("restart") };

constexpr std::array kPriorities { QLatin1StringView(""), QLatin1StringView("high"),
    QLatin1StringView("low") };
constexpr qsizetype kLongestNote = 10'000;

V text(const QString &value)
{
    return value.isEmpty() ? V() : V(value);
}

V bytes(const QByteArray &value)
{
    return value.isEmpty() ? V() : V(value);
}

V number(qint64 value, qint64 standard = 0)
{
    return value == standard ? V() : V(value);
}

V unsignedNumber(quint64 value)
{
    return number(std::bit_cast<qint64>(value));
}

V time(const QDateTime &value)
{
    return value.isValid() ? V(value.toMSecsSinceEpoch()) : V();
}

template <typename Enum>
V name(std::span<const QLatin1StringView> names, Enum value)
{
    return text(names[static_cast<std::size_t>(value)]);
}

qint64 bounded(const V &value, qint64 lowest, qint64 highest)
{
    return std::clamp(value.toLongLong(), lowest, highest);
}

int boundedInt(const V &value, int lowest, int highest)
{
    return static_cast<int>(bounded(value, lowest, highest));
}

quint64 toUnsigned(const V &value)
{
    return std::bit_cast<quint64>(static_cast<qint64>(value.toLongLong()));
}

QDateTime toTime(const V &value)
{
    const qint64 milliseconds = value.toLongLong();
    const bool isSane = milliseconds >= -kLatestTime && milliseconds <= kLatestTime;
    return isSane ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

/// The value called \a value; the first one (the default) for an unknown name.
template <typename Enum>
Enum fromName(std::span<const QLatin1StringView> names, const V &value)
{
    const auto found = std::find(names.begin(), names.end(), value.toString());
    return found == names.end() ? Enum() : static_cast<Enum>(found - names.begin());
}

V stateName(const Download &d)
{
    return QString(engine::traits(d.state).diskName);
}

// A state nobody knows (an edited file, H38) becomes Failed: seen, and a retry mends it.
void setState(Download &d, const V &v)
{
    const auto state = engine::stateFromDiskName(v.toString());
    d.state = state.value_or(engine::DownloadState::Failed);
    if (!state && !d.error) {
        d.error = { engine::ErrorKind::DiskError, 0, u"unknown state in the database"_s };
    }
}

V errorName(const Download &d)
{
    return d.error ? V(QString(engine::traits(d.error.kind).name)) : V();
}

V referrer(const Download &d)
{
    return bytes(withoutUserInfo(QString::fromLatin1(d.request.referrer)).toLatin1());
}

V url(const Download &d)
{
    const QString stored = storedUrl(d.request.url);
    return stored.isNull() ? u""_s : stored; // a null string would become NULL
}

using engine::Checksum;
using engine::HoldReason;
using engine::OldPart;
using engine::PartMove;
using engine::Priority;
using engine::WhenDuplicate;
using engine::WhenFileExists;
using D = Download;
using R = engine::DownloadRequest;
using L = QLatin1StringView;

template <auto kField>
bool same(const D &a, const D &b)
{
    return a.*kField == b.*kField;
}

template <auto kField>
bool sameWish(const D &a, const D &b)
{
    return a.request.*kField == b.request.*kField;
}

// clang-format off
constexpr std::array kDownloadColumns {
    Column { L("queue_rank"), same<&D::queueRank>, [](const D &d) { return V(d.queueRank); }, [](D &d, const V &v) { d.queueRank = v.toLongLong(); } },
    Column { L("batch_id"), sameWish<&R::batchId>, [](const D &d) { return number(d.request.batchId); }, [](D &d, const V &v) { d.request.batchId = v.toLongLong(); } },
    Column { L("category"), sameWish<&R::category>, [](const D &d) { return text(d.request.category); }, [](D &d, const V &v) { d.request.category = v.toString(); } },
    Column { L("error_kind"), same<&D::error>, errorName, [](D &d, const V &v) { d.error.kind = engine::errorKindFromName(v.toString()); } },
    Column { L("error_status"), same<&D::error>, [](const D &d) { return number(d.error.status); }, [](D &d, const V &v) { d.error.status = boundedInt(v, 0, 999); } },
    Column { L("error_detail"), same<&D::error>, [](const D &d) { return text(withoutUserInfo(d.error.detail)); }, [](D &d, const V &v) { d.error.detail = v.toString(); } },
    Column { L("state"), same<&D::state>, stateName, setState }, // after the error, which it may set
    Column { L("hold_reason"), same<&D::holdReason>, [](const D &d) { return name(kHoldReasons, d.holdReason); }, [](D &d, const V &v) { d.holdReason = fromName<HoldReason>(kHoldReasons, v); } },
    Column { L("not_before"), same<&D::notBefore>, [](const D &d) { return time(d.notBefore); }, [](D &d, const V &v) { d.notBefore = toTime(v); } },
    Column { L("attempts"), same<&D::attempts>, [](const D &d) { return number(d.attempts); }, [](D &d, const V &v) { d.attempts = boundedInt(v, 0, 1'000'000); } },
    Column { L("url"), sameWish<&R::url>, url, [](D &d, const V &v) { d.request.url = QUrl(v.toString()); } },
    Column { L("final_url"), same<&D::finalUrl>, [](const D &d) { return text(storedUrl(d.finalUrl)); }, [](D &d, const V &v) { d.finalUrl = QUrl(v.toString()); } },
    Column { L("folder"), sameWish<&R::folder>, [](const D &d) { return text(d.request.folder); }, [](D &d, const V &v) { d.request.folder = v.toString(); } },
    Column { L("requested_name"), sameWish<&R::fileName>, [](const D &d) { return text(d.request.fileName); }, [](D &d, const V &v) { d.request.fileName = v.toString(); } },
    Column { L("referrer"), sameWish<&R::referrer>, referrer, [](D &d, const V &v) { d.request.referrer = v.toByteArray(); } },
    Column { L("user_agent"), sameWish<&R::userAgent>, [](const D &d) { return bytes(d.request.userAgent); }, [](D &d, const V &v) { d.request.userAgent = v.toByteArray(); } },
    Column { L("checksum_algorithm"), sameWish<&R::checksum>, [](const D &d) { return algorithmName(d.request.checksum.algorithm); }, [](D &d, const V &v) { d.request.checksum.algorithm = algorithmFromName(v); } },
    Column { L("checksum"), sameWish<&R::checksum>, [](const D &d) { return bytes(d.request.checksum.hex); }, [](D &d, const V &v) { d.request.checksum.hex = v.toByteArray(); } },
    Column { L("connections"), sameWish<&R::connections>, [](const D &d) { return number(d.request.connections); }, [](D &d, const V &v) { d.request.connections = boundedInt(v, 0, 32); } },
    Column { L("speed_limit"), sameWish<&R::speedLimit>, [](const D &d) { return number(d.request.speedLimit); }, [](D &d, const V &v) { d.request.speedLimit = bounded(v, 0, kMax); } },
    Column { L("when_file_exists"), sameWish<&R::whenFileExists>, [](const D &d) { return name(kWhenFileExists, d.request.whenFileExists); }, [](D &d, const V &v) { d.request.whenFileExists = fromName<WhenFileExists>(kWhenFileExists, v); } },
    Column { L("when_duplicate"), sameWish<&R::whenDuplicate>, [](const D &d) { return name(kWhenDuplicate, d.request.whenDuplicate); }, [](D &d, const V &v) { d.request.whenDuplicate = fromName<WhenDuplicate>(kWhenDuplicate, v); } },
    Column { L("start_paused"), sameWish<&R::startPaused>, [](const D &d) { return number(d.request.startPaused ? 1 : 0); }, [](D &d, const V &v) { d.request.startPaused = v.toBool(); } },
    Column { L("received"), same<&D::received>, [](const D &d) { return number(d.received); }, [](D &d, const V &v) { d.received = bounded(v, 0, kMax); } },
    Column { L("total"), same<&D::total>, [](const D &d) { return number(d.total, -1); }, [](D &d, const V &v) { d.total = bounded(v, -1, kMax); } },
    Column { L("mime_type"), same<&D::mimeType>, [](const D &d) { return text(d.mimeType); }, [](D &d, const V &v) { d.mimeType = v.toString(); } },
    Column { L("server_modified"), same<&D::serverModified>, [](const D &d) { return time(d.serverModified); }, [](D &d, const V &v) { d.serverModified = toTime(v); } },
    Column { L("notice"), same<&D::notice>, [](const D &d) { return text(d.notice); }, [](D &d, const V &v) { d.notice = v.toString(); } },
    Column { L("added_at"), same<&D::addedAt>, [](const D &d) { return time(d.addedAt); }, [](D &d, const V &v) { d.addedAt = toTime(v); } },
    Column { L("started_at"), same<&D::startedAt>, [](const D &d) { return time(d.startedAt); }, [](D &d, const V &v) { d.startedAt = toTime(v); } },
    Column { L("finished_at"), same<&D::finishedAt>, [](const D &d) { return time(d.finishedAt); }, [](D &d, const V &v) { d.finishedAt = toTime(v); } },
    Column { L("is_unproven"), same<&D::isUnproven>, [](const D &d) { return number(d.isUnproven ? 1 : 0); }, [](D &d, const V &v) { d.isUnproven = v.toBool(); }, 2 },
    Column { L("notice_detail"), same<&D::noticeDetail>, [](const D &d) { return text(withoutUserInfo(d.noticeDetail)); }, [](D &d, const V &v) { d.noticeDetail = v.toString(); }, 2 },
    Column { L("found_algorithm"), same<&D::foundChecksum>, [](const D &d) { return algorithmName(d.foundChecksum->algorithm); }, [](D &d, const V &v) { d.foundChecksum.change([&](Checksum &found) { found.algorithm = algorithmFromName(v); }); }, 2 },
    Column { L("found_checksum"), same<&D::foundChecksum>, [](const D &d) { return bytes(d.foundChecksum->hex); }, [](D &d, const V &v) { d.foundChecksum.change([&](Checksum &found) { found.hex = v.toByteArray(); }); }, 2 },
    Column { L("batch_name"), sameWish<&R::batchName>, [](const D &d) { return text(d.request.batchName); }, [](D &d, const V &v) { d.request.batchName = v.toString(); }, 4 },
    Column { L("repairs"), same<&D::repairs>, [](const D &d) { return number(d.repairs); }, [](D &d, const V &v) { d.repairs = boundedInt(v, 0, 1'000'000); }, 5 },
    Column { L("queue_id"), sameWish<&R::queueId>, [](const D &d) { return number(d.request.queueId); }, [](D &d, const V &v) { d.request.queueId = bounded(v, 0, kMax); }, 6 },
    Column { L("priority"), sameWish<&R::priority>, [](const D &d) { return name(kPriorities, d.request.priority); }, [](D &d, const V &v) { d.request.priority = fromName<Priority>(kPriorities, v); }, 6 },
    Column { L("note"), sameWish<&R::note>, [](const D &d) { return text(d.request.note); }, [](D &d, const V &v) { d.request.note = v.toString().left(kLongestNote); }, 6 },
    Column { L("verified_at"), same<&D::verifiedAt>, [](const D &d) { return time(d.verifiedAt); }, [](D &d, const V &v) { d.verifiedAt = toTime(v); }, 6 },
};

constexpr std::array kFileColumns {
    Column { L("path"), same<&D::fileName>, [](const D &d) { return text(d.fileName); }, [](D &d, const V &v) { d.fileName = v.toString(); } },
    Column { L("size"), same<&D::total>, [](const D &d) { return number(d.total, -1); }, [](D &, const V &) { } }, // same as total while there is one file
    Column { L("part_name"), same<&D::partName>, [](const D &d) { return text(d.partName); }, [](D &d, const V &v) { d.partName = v.toString(); } },
    Column { L("part_device"), same<&D::partIdentity>, [](const D &d) { return unsignedNumber(d.partIdentity.device); }, [](D &d, const V &v) { d.partIdentity.device = toUnsigned(v); } },
    Column { L("part_inode"), same<&D::partIdentity>, [](const D &d) { return unsignedNumber(d.partIdentity.inode); }, [](D &d, const V &v) { d.partIdentity.inode = toUnsigned(v); } },
    Column { L("old_part_name"), same<&D::oldPart>, [](const D &d) { return text(d.oldPart->name); }, [](D &d, const V &v) { d.oldPart.change([&](OldPart &old) { old.name = v.toString(); }); } },
    Column { L("old_part_device"), same<&D::oldPart>, [](const D &d) { return unsignedNumber(d.oldPart->identity.device); }, [](D &d, const V &v) { d.oldPart.change([&](OldPart &old) { old.identity.device = toUnsigned(v); }); } },
    Column { L("old_part_inode"), same<&D::oldPart>, [](const D &d) { return unsignedNumber(d.oldPart->identity.inode); }, [](D &d, const V &v) { d.oldPart.change([&](OldPart &old) { old.identity.inode = toUnsigned(v); }); } },
    Column { L("is_finishing"), same<&D::isFinishing>, [](const D &d) { return number(d.isFinishing ? 1 : 0); }, [](D &d, const V &v) { d.isFinishing = v.toBool(); } },
    Column { L("move_folder"), same<&D::partMove>, [](const D &d) { return text(d.partMove->folder); }, [](D &d, const V &v) { d.partMove.change([&](PartMove &move) { move.folder = v.toString(); }); }, 3 },
    Column { L("move_part_name"), same<&D::partMove>, [](const D &d) { return text(d.partMove->partName); }, [](D &d, const V &v) { d.partMove.change([&](PartMove &move) { move.partName = v.toString(); }); }, 3 },
    Column { L("move_device"), same<&D::partMove>, [](const D &d) { return unsignedNumber(d.partMove->partIdentity.device); }, [](D &d, const V &v) { d.partMove.change([&](PartMove &move) { move.partIdentity.device = toUnsigned(v); }); }, 3 },
    Column { L("move_inode"), same<&D::partMove>, [](const D &d) { return unsignedNumber(d.partMove->partIdentity.inode); }, [](D &d, const V &v) { d.partMove.change([&](PartMove &move) { move.partIdentity.inode = toUnsigned(v); }); }, 3 },
    Column { L("move_new_name"), same<&D::partMove>, [](const D &d) { return text(d.partMove->newName); }, [](D &d, const V &v) { d.partMove.change([&](PartMove &move) { move.newName = v.toString(); }); }, 7 },
};

constexpr std::array kValidatorColumns {
    Column { L("etag"), same<&D::validators>, [](const D &d) { return bytes(d.validators.etag); }, [](D &d, const V &v) { d.validators.etag = v.toByteArray(); } },
    Column { L("last_modified"), same<&D::validators>, [](const D &d) { return bytes(d.validators.lastModified); }, [](D &d, const V &v) { d.validators.lastModified = v.toByteArray(); } },
    Column { L("date"), same<&D::validators>, [](const D &d) { return bytes(d.validators.date); }, [](D &d, const V &v) { d.validators.date = v.toByteArray(); } },
    Column { L("size"), same<&D::validators>, [](const D &d) { return number(d.validators.size, -1); }, [](D &d, const V &v) { d.validators.size = bounded(v, -1, kMax); } },
};
// clang-format on

} // namespace

QVariant algorithmName(engine::ChecksumAlgorithm algorithm)
{
    return name(kAlgorithms, algorithm);
}

engine::ChecksumAlgorithm algorithmFromName(const QVariant &name)
{
    return fromName<engine::ChecksumAlgorithm>(kAlgorithms, name);
}

std::span<const Column> downloadColumns()
{
    return kDownloadColumns;
}

std::span<const Column> fileColumns()
{
    return kFileColumns;
}

std::span<const Column> validatorColumns()
{
    return kValidatorColumns;
}

ColumnSet changedColumns(std::span<const Column> columns, const Download &a, const Download &b)
{
    ColumnSet changed = 0;
    ColumnSet bit = 1;
    for (const Column &column : columns) {
        changed |= column.isSame(a, b) ? 0 : bit;
        bit <<= 1;
    }
    return changed;
}

QString columnNames(std::span<const Column> columns, QLatin1StringView prefix, int version)
{
    QStringList names;
    for (const Column &column : columns) {
        names.append(column.since > version ? u"NULL"_s : prefix + column.name);
    }
    return names.join(u", "_s);
}

} // namespace store
