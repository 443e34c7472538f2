// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingssearch.h"

#include "ui/settingsrows.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QEvent>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHitMargin = 3; ///< pixels between words and frame

/// All that a field says of itself beside its words.
QString saidOfField(const QWidget &field)
{
    QStringList said { field.accessibleName(), field.toolTip(), settingKeys(field).join(u' ') };
    if (const auto *box = qobject_cast<const QComboBox *>(&field)) {
        for (int item = 0; item < box->count(); ++item) {
            said.append(box->itemText(item));
        }
    } else if (const auto *line = qobject_cast<const QLineEdit *>(&field)) {
        said.append(line->placeholderText());
    }
    return said.join(u' ');
}

QString saidOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const QString field = label->buddy() ? saidOfField(*label->buddy()) : QString();
        return withoutMnemonic(label->text()) + u' ' + label->toolTip() + u' ' + field;
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return button->text().isEmpty()
            ? QString()
            : withoutMnemonic(button->text()) + u' ' + saidOfField(*button);
    }
    const auto *group = qobject_cast<const QGroupBox *>(&widget);
    return group ? withoutMnemonic(group->title()) : QString();
}

} // namespace

QStringList settingsWords(const QString &typed)
{
    return typed.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QList<QWidget *> settingsHits(const QWidget &page, const QStringList &words)
{
    QList<QWidget *> hits;
    if (words.isEmpty()) {
        return hits;
    }
    const QList<QWidget *> all = page.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        // What is hidden for good is not to be found; pages in the back are hidden as a whole.
        const QString said = widget->isHidden() ? QString() : saidOf(*widget);
        if (!said.isEmpty() && hasWords(said, words)) {
            hits.append(widget);
        }
    }
    return hits;
}

HitFrames::HitFrames(QWidget *page)
    : QWidget(page)
{
    setObjectName(u"hitFrames"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    page->installEventFilter(this);
    resize(page->size());
    hide();
}

void HitFrames::setHits(const QList<QWidget *> &hits)
{
    m_hits = QList<QPointer<QWidget>>(hits.begin(), hits.end());
    setVisible(!hits.isEmpty());
    raise();
    update();
}

bool HitFrames::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        resize(parentWidget()->size());
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void HitFrames::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    for (const QPointer<QWidget> &hit : std::as_const(m_hits)) {
        if (!hit || !hit->isVisibleTo(parentWidget())) {
            continue;
        }
        const QRect area(hit->mapTo(parentWidget(), QPoint()), hit->size());
        const bool isGroup = qobject_cast<QGroupBox *>(hit) != nullptr;
        const int height = isGroup ? hit->fontMetrics().height() + kHitMargin : area.height();
        painter.drawRoundedRect(QRectF(area.left(), area.top(), area.width(), height)
                                    .adjusted(-kHitMargin, -1, kHitMargin, 1),
            4, 4);
    }
}

} // namespace ui
