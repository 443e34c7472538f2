// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limitmenu.h"

#include "app/words/words.h"
#include "ui/retranslation.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qint64 kKiB = 1024;
constexpr std::array kPresets { 256 * kKiB, 512 * kKiB, 1024 * kKiB, 2048 * kKiB, 5120 * kKiB,
    10240 * kKiB };
constexpr int kDefaultOwn = 1024;

} // namespace

LimitMenu::LimitMenu(QWidget *parent)
    : QMenu(parent)
    , m_choices(new QActionGroup(this))
{
    setObjectName(u"limitMenu"_s);
    sayNowAndAnew(this, [this] { rebuild(); });
}

void LimitMenu::setLimit(qint64 bytesPerSecond)
{
    m_limit = bytesPerSecond;
    rebuild();
}

void LimitMenu::setNote(const QString &note)
{
    m_note = note;
    rebuild();
}

void LimitMenu::rebuild()
{
    clear();
    if (!m_note.isEmpty()) {
        QAction *note = addAction(m_note);
        note->setObjectName(u"limitNote"_s);
        note->setEnabled(false);
        addSeparator();
    }
    addChoice(tr("Unlimited"), 0, u"limitNone"_s);
    QList<qint64> limits(kPresets.begin(), kPresets.end());
    if (m_limit > 0 && !limits.contains(m_limit)) {
        limits.append(m_limit);
        std::sort(limits.begin(), limits.end());
    }
    for (const qint64 limit : std::as_const(limits)) {
        addChoice(words::speedText(limit), limit, u"limit%1"_s.arg(limit / kKiB));
    }
    addSeparator();
    QAction *own = addAction(tr("Other…"));
    own->setObjectName(u"limitOther"_s);
    connect(own, &QAction::triggered, this, &LimitMenu::askForOwn);
}

void LimitMenu::addChoice(const QString &text, qint64 bytesPerSecond, const QString &name)
{
    QAction *choice = addAction(text);
    choice->setObjectName(name);
    choice->setCheckable(true);
    choice->setChecked(bytesPerSecond == m_limit);
    m_choices->addAction(choice);
    connect(choice, &QAction::triggered, this,
        [this, bytesPerSecond] { emit limitChosen(bytesPerSecond); });
}

void LimitMenu::askForOwn()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(u"limitDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, std::numeric_limits<int>::max());
    dialog->setIntStep(64);
    dialog->setIntValue(m_limit > 0
            ? static_cast<int>(qMin<qint64>(m_limit / kKiB, std::numeric_limits<int>::max()))
            : kDefaultOwn);
    dialog->setWindowTitle(tr("Speed limit"));
    dialog->setLabelText(tr("All downloads together, in KiB/s:"));
    if (auto *figure = dialog->findChild<QSpinBox *>()) {
        figure->setObjectName(u"limitFigure"_s);
        figure->setAccessibleName(tr("Speed limit in KiB/s"));
        figure->setGroupSeparatorShown(true);
    }
    connect(dialog, &QInputDialog::intValueSelected, this,
        [this](int value) { emit limitChosen(value * kKiB); });
    dialog->open();
}

} // namespace ui
