// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inpieces.h"

#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

void inPieces(QObject *receiver, qsizetype count,
    const std::function<void(qsizetype from, qsizetype to)> &step,
    const std::function<void()> &done, qsizetype piece)
{
    auto *const next = new QTimer(receiver);
    next->setInterval(0ms);
    QObject::connect(next, &QTimer::timeout, receiver,
        [next, count, step, done, piece, from = qsizetype(0)]() mutable {
            const qsizetype to = std::min(from + piece, count);
            if (from < to) {
                step(from, to);
            }
            from = to;
            if (to == count) {
                next->stop();
                next->deleteLater();
                done();
            }
        });
    next->start();
}

void atOnceOrInPieces(QObject *receiver, qsizetype count,
    const std::function<void(qsizetype from, qsizetype to)> &step,
    const std::function<void()> &done)
{
    if (count > kCopiedAtOnce) {
        inPieces(receiver, count, step, done);
        return;
    }
    step(0, count);
    done();
}

} // namespace ui
