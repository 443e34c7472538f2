// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typedsetting.h"

#include "ui/folderreport.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>

namespace ui {

namespace {

void scrollTo(QWidget &widget)
{
    for (QWidget *each = &widget; each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each)) {
            area->ensureWidgetVisible(&widget);
        }
    }
}

} // namespace

TypedSetting::TypedSetting(
    QLineEdit &field, QLabel &note, const QString &refusal, const Reading &reading)
    : QObject(&field)
    , m_field(field)
    , m_note(note)
    , m_refusal(refusal)
    , m_reading(reading)
{
    m_note.hide();
    // Not while it is typed: every path is half a one at first.
    connect(&m_field, &QLineEdit::textEdited, &m_note, &QWidget::hide);
    connect(&m_field, &QLineEdit::editingFinished, this, [this] {
        fill(value().value_or(m_shown.value_or(QString())));
        check();
        emit edited();
    });
}

void TypedSetting::fill(const QString &value)
{
    if (m_shown != value) {
        set(value);
    }
}

void TypedSetting::set(const QString &value)
{
    m_shown = value;
    m_field.setText(value);
    check();
}

std::optional<QString> TypedSetting::value() const
{
    return m_reading(m_field.text().trimmed());
}

void TypedSetting::insist()
{
    check();
    m_field.setFocus(Qt::OtherFocusReason);
}

void TypedSetting::check()
{
    m_note.setText(value() ? QString() : m_refusal);
    m_note.setVisible(!value());
    if (!value()) {
        QTimer::singleShot(
            0, &m_note, [note = &m_note] { scrollTo(*note); }); // it has no place yet
    }
}

std::optional<QString> readPath(const QString &typed)
{
    const QString path = typedPath(typed);
    return path.isEmpty() || QDir::isAbsolutePath(path) ? std::optional(path) : std::nullopt;
}

} // namespace ui
