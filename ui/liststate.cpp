// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/liststate.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace ui {
namespace {

constexpr quint32 kListStateMark = 0x426f4c31; // "BoL1"; a header's own bytes begin otherwise
constexpr qsizetype kMostOpenBatches = 500;

} // namespace

QByteArray packed(const ListState &state)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    QByteArray batches;
    for (qsizetype i = 0; i < std::min(state.openBatches.size(), kMostOpenBatches); ++i) {
        batches += QByteArray::number(state.openBatches.at(i)) + ' ';
    }
    stream << kListStateMark << static_cast<qint32>(state.columns) << state.header << batches
           << state.closedSections << state.areColumnsFitted;
    return bytes;
}

ListState listState(const QByteArray &stored)
{
    const ListState old { stored, stored.isEmpty() ? 0 : ListState::kOldColumns, {}, 0 };
    QDataStream stream(stored);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 mark = 0;
    qint32 columns = 0;
    QByteArray batches;
    ListState state;
    stream >> mark;
    if (mark != kListStateMark) {
        return old;
    }
    stream >> columns >> state.header >> batches >> state.closedSections;
    if (!stream.atEnd()) { // versions before did not tell
        stream >> state.areColumnsFitted;
    }
    state.columns = columns;
    for (const QByteArray &batch : batches.split(' ')) {
        if (!batch.isEmpty() && state.openBatches.size() < kMostOpenBatches) {
            state.openBatches.append(batch.toLongLong());
        }
    }
    const bool isGood = stream.status() == QDataStream::Ok && columns >= 0;
    return isGood ? state : ListState();
}

} // namespace ui
