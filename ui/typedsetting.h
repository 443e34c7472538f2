// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace ui {

/// A line of the settings that not everything can be typed into: what is refused stays to be
/// mended, with a sentence below it. A child of its field. Lives on the GUI thread.
class TypedSetting : public QObject {
    Q_OBJECT

public:
    /// What the setting gets from what is typed; nothing where it cannot be that.
    using Reading = std::function<std::optional<QString>(const QString &typed)>;

    /// \a refusal: what is wrong and what to type; \a note, which lives as long as \a field, says
    /// it.
    TypedSetting(QLineEdit &field, QLabel &note, const QString &refusal, const Reading &reading);

    /// What is half typed stays while the setting is still what was shown.
    void fill(const QString &value);
    /// The same, whatever is typed.
    void set(const QString &value);
    /// Shows the setting in place of what was refused.
    void restore() { set(m_shown.value_or(QString())); }
    std::optional<QString> value() const;
    /// Says once more what is wrong, at the field, which gets the keyboard.
    void insist();

signals:
    void edited();

private:
    void check();

    QLineEdit &m_field;
    QLabel &m_note;
    QString m_refusal;
    Reading m_reading;
    std::optional<QString> m_shown; ///< as the settings had it last
};

/// The reading of a path: empty, or a whole one, "~" for the home folder. Half a path would name
/// something of wherever the program was started.
std::optional<QString> readPath(const QString &typed);

} // namespace ui
