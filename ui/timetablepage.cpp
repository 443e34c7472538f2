// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timetablepage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/flowlayout.h"
#include "ui/timetablegrid.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kTableKibibyte = 1024;
constexpr qint64 kProposedTableLimit = 256 * kTableKibibyte;

} // namespace

TimetablePage::TimetablePage(QWidget *parent)
    : PreferencesPage(parent)
    , m_isOn(namedField<QCheckBox>(u"timetableCheck"_s, tr("Limit the speed in marked hours")))
    , m_limit(numberField(
          u"timetableSpin"_s, tr("Limit of the marked hours in KiB a second"), 1, 100'000'000))
    , m_grid(new TimetableGrid)
{
    m_isOn->setText(tr("In &marked hours, limit the speed to"));
    m_limit->setSuffix(tr(" KiB/s"));
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    QLabel *hint = plainLabel(u"timetableHint"_s);
    hint->setText(tr("Draw with the mouse, or select hours with Shift and the arrow keys and press "
                     "Space. A heading stands for its whole day or hour. Where another limit is "
                     "set too, the smaller one counts."));
    setObjectName(u"timetablePage"_s);
    setAccessibleName(tr("Timetable"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto *row = new FlowLayout;
    row->addWidget(m_isOn);
    row->addWidget(m_limit);
    layout->addLayout(row);
    layout->addWidget(m_grid, 0, Qt::AlignHCenter);
    layout->addWidget(hint);
    layout->addStretch();
    for (QWidget *part : { static_cast<QWidget *>(m_limit), static_cast<QWidget *>(m_grid) }) {
        connect(m_isOn, &QCheckBox::toggled, part, &QWidget::setEnabled);
        part->setEnabled(false);
    }
    connect(m_isOn, &QCheckBox::toggled, this, &PreferencesPage::edited);
    connect(m_limit, &QSpinBox::valueChanged, this, &PreferencesPage::edited);
    connect(m_grid, &TimetableGrid::edited, this, &PreferencesPage::edited);
}

void TimetablePage::fill(const settings::Settings &settings)
{
    const engine::SpeedTimetable &timetable = settings.engine.timetable;
    m_isOn->setChecked(timetable.isOn);
    const qint64 limit = timetable.limits.value(0, kProposedTableLimit);
    m_limit->setValue(static_cast<int>(std::max<qint64>(1, limit / kTableKibibyte)));
    m_grid->setTimetable(timetable);
}

void TimetablePage::collect(settings::Settings &settings) const
{
    engine::SpeedTimetable &timetable = settings.engine.timetable;
    timetable.isOn = m_isOn->isChecked();
    const qint64 limit = m_limit->value() * kTableKibibyte;
    const engine::SpeedTimetable marked = m_grid->marked({});
    const bool isSameLimit = limit / kTableKibibyte == timetable.limits.value(0) / kTableKibibyte;
    const bool isSameGrid
        = std::equal(marked.grid.begin(), marked.grid.end(), timetable.grid.begin(),
            [](quint8 here, quint8 there) { return (here > 0) == (there > 0); });
    // As it came until somebody touches it: a table may hold more limits than are shown.
    if (timetable.isOn && !(isSameLimit && isSameGrid)) {
        timetable.grid = marked.grid;
        timetable.limits = { limit };
    }
}

} // namespace ui
