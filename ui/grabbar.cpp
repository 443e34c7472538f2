// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabbar.h"

#include "app/words/words.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kTyping = 400ms; // "1" on the way to "1.5 M" is no size that anybody means
constexpr int kFieldLetters = 10;
constexpr int kLongest = 40;

QLineEdit *sizeField(const QString &name, QLabel &label)
{
    auto *const field = new QLineEdit;
    field->setObjectName(name);
    field->setMaxLength(kLongest);
    field->setClearButtonEnabled(true);
    field->setFixedWidth(field->fontMetrics().horizontalAdvance(u'M') * kFieldLetters);
    label.setBuddy(field);
    return field;
}

/// Both in one row, wherever that begins.
QWidget *together(QLabel *label, QLineEdit *field)
{
    auto *const both = new QWidget;
    auto *const row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(field);
    return both;
}

QCheckBox *box(const QString &name, bool isChecked)
{
    auto *const made = new QCheckBox;
    made->setObjectName(name);
    made->setChecked(isChecked);
    return made;
}

/// Bytes; -1 = any size.
qint64 sizeIn(const QLineEdit &field)
{
    return words::bytesFromText(field.text()).value_or(-1);
}

bool isUnclear(const QLineEdit &field)
{
    return !field.text().trimmed().isEmpty() && sizeIn(field) < 0;
}

} // namespace

GrabBar::GrabBar(const settings::GrabberChoices &choices, QWidget *parent)
    : QWidget(parent)
    , m_leastLabel(new QLabel)
    , m_least(sizeField(u"grabLeast"_s, *m_leastLabel))
    , m_mostLabel(new QLabel)
    , m_most(sizeField(u"grabMost"_s, *m_mostLabel))
    , m_largest(box(u"grabLargest"_s, false))
    , m_asks(box(u"grabSizes"_s, choices.asksSizes))
    , m_thumbs(box(u"grabThumbnails"_s, choices.showsThumbnails))
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &GrabBar::criteriaChanged);
    for (const QLineEdit *const field : { m_least, m_most }) {
        connect(field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    }
    connect(m_largest, &QCheckBox::toggled, this, &GrabBar::criteriaChanged);
    for (const QCheckBox *const choice : { m_asks, m_thumbs }) {
        connect(
            choice, &QCheckBox::toggled, this, [this] { emit choicesChanged(GrabBar::choices()); });
    }
    sayNowAndAnew(this, [this] { say(); });
}

void GrabBar::build()
{
    auto *const row = new FlowLayout;
    setLayout(row);
    row->addWidget(together(m_leastLabel, m_least));
    row->addWidget(together(m_mostLabel, m_most));
    row->addWidget(m_largest);
    row->addWidget(m_asks);
    row->addWidget(m_thumbs);
}

void GrabBar::say()
{
    m_leastLabel->setText(tr("Siz&e at least:"));
    m_mostLabel->setText(tr("at &most:"));
    m_least->setAccessibleName(tr("Size at least"));
    m_most->setAccessibleName(tr("Size at most"));
    m_least->setPlaceholderText(tr("100 K", "a size"));
    m_most->setPlaceholderText(tr("1.5 M", "a size"));
    const QString kept = tr("Links of unknown size are kept.");
    m_least->setToolTip(kept);
    m_most->setToolTip(kept);
    m_largest->setText(tr("Lar&gest variant only"));
    m_largest->setToolTip(tr("Of pictures and videos whose links differ only by a size, like "
                             "photo_640.jpg and photo_1280.jpg, only the largest is shown, and "
                             "no thumbnail of a picture that is shown."));
    m_asks->setText(tr("As&k for sizes"));
    m_asks->setToolTip(tr("Servers are asked how large the files are, without fetching them."));
    m_thumbs->setText(tr("Show &thumbnails"));
    m_thumbs->setToolTip(tr("Small pictures are fetched for the rows that can be seen."));
}

void GrabBar::fill(GrabCriteria &criteria) const
{
    criteria.least = sizeIn(*m_least);
    criteria.most = sizeIn(*m_most);
    criteria.isLargestOnly = m_largest->isChecked();
}

QString GrabBar::problem() const
{
    for (const QLineEdit *const field : { m_least, m_most }) {
        if (isUnclear(*field)) {
            return tr("“%1” is not a size: write it like 100 K or 1.5 M.").arg(field->text());
        }
    }
    const qint64 most = sizeIn(*m_most);
    return most >= 0 && sizeIn(*m_least) > most
        ? tr("No size is at least %1 and at most %2.").arg(m_least->text(), m_most->text())
        : QString();
}

settings::GrabberChoices GrabBar::choices() const
{
    return { m_asks->isChecked(), m_thumbs->isChecked() };
}

} // namespace ui
