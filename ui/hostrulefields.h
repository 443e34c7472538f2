// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// The rules for servers: a list of them, and the fields of the selected one. Lives on the GUI
/// thread.
class HostRuleFields : public QWidget {
    Q_OBJECT

public:
    explicit HostRuleFields(QWidget *parent = nullptr);

    void setRules(const QList<engine::HostRule> &rules);
    /// Those that name a server.
    QList<engine::HostRule> rules() const;

signals:
    void edited();

private:
    QWidget *listPart();
    QWidget *fieldsPart();
    void add();
    void remove();
    void showRule(int row);
    void takeFields();
    void setFieldsEnabled(bool isEnabled);

    QList<engine::HostRule> m_rules;
    bool m_isShowing = false; ///< the fields follow the rule, not the other way round
    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_userAgent = nullptr;
    QLineEdit *m_referrer = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    QLabel *m_note = nullptr;
};

/// What is typed as "Name: value"; nothing where it is no header field (RFC 9110, 5.6.2).
std::optional<engine::HeaderField> typedHeader(const QString &line);

/// What is typed as "Name: value", one a line. \a problem gets a sentence for the first line that
/// is none, or that would put a secret into the settings; such lines are left out.
QList<engine::HeaderField> typedHeaders(const QString &text, QString *problem);

} // namespace ui
