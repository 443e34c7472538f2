// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hostrulefields.h"

#include "app/engine/secretheader.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/roomydelegate.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRuleHeaderLines = 3;

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool isDigit = c >= '0' && c <= '9';
        return isLetter || isDigit || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

QString headerLines(const QList<engine::HeaderField> &headers)
{
    QStringList lines;
    for (const engine::HeaderField &field : headers) {
        lines.append(QString::fromUtf8(field.name + ": " + field.value));
    }
    return lines.join(u'\n');
}

QString titleOf(const engine::HostRule &rule)
{
    return rule.pattern.isEmpty() ? HostRuleFields::tr("New rule") : rule.pattern;
}

} // namespace

std::optional<engine::HeaderField> typedHeader(const QString &line)
{
    const QByteArray name = line.section(u':', 0, 0).trimmed().toUtf8();
    if (!line.contains(u':') || !isToken(name)) {
        return std::nullopt;
    }
    return engine::HeaderField { name, line.section(u':', 1).trimmed().toUtf8() };
}

QList<engine::HeaderField> typedHeaders(const QString &text, QString *problem)
{
    QList<engine::HeaderField> headers;
    problem->clear();
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto field = typedHeader(line);
        QString wrong;
        if (!field) {
            wrong = HostRuleFields::tr("Write headers as Name: value, one a line.");
        } else if (engine::isSecretHeader(field->name)) {
            wrong = HostRuleFields::tr(
                "%1 may hold a secret and does not belong in the settings; it is left out.")
                        .arg(QString::fromUtf8(field->name));
        } else {
            headers.append(*field);
        }
        *problem = problem->isEmpty() ? wrong : *problem;
    }
    return headers;
}

HostRuleFields::HostRuleFields(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(listPart(), 2);
    layout->addWidget(fieldsPart(), 3);
    showRule(-1);
}

QWidget *HostRuleFields::listPart()
{
    m_list = namedField<QListWidget>(u"ruleList"_s, tr("Rules for servers"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    auto *add = namedField<QPushButton>(u"addRule"_s, tr("Add a rule"));
    add->setText(tr("&Add"));
    add->setAutoDefault(false);
    m_remove = namedField<QPushButton>(u"removeRule"_s, tr("Remove the rule"));
    m_remove->setText(tr("&Remove"));
    m_remove->setAutoDefault(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &HostRuleFields::showRule);
    connect(add, &QPushButton::clicked, this, &HostRuleFields::add);
    connect(m_remove, &QPushButton::clicked, this, &HostRuleFields::remove);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    layout->addLayout(buttons);
    return part;
}

QWidget *HostRuleFields::fieldsPart()
{
    m_pattern = namedField<QLineEdit>(u"rulePattern"_s, tr("Servers of the rule"));
    m_pattern->setPlaceholderText(u"*.example.org"_s);
    m_userAgent = namedField<QLineEdit>(u"ruleUserAgent"_s, tr("User agent"));
    m_referrer = namedField<QLineEdit>(u"ruleReferrer"_s, tr("Referrer"));
    m_headers = namedField<QPlainTextEdit>(u"ruleHeaders"_s, tr("Headers, one a line"));
    m_headers->setTabChangesFocus(true);
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_headers->setFixedHeight(m_headers->fontMetrics().lineSpacing() * kRuleHeaderLines
        + m_headers->fontMetrics().height());
    m_note = plainLabel(u"ruleNote"_s);
    for (QLineEdit *edit : { m_pattern, m_userAgent, m_referrer }) {
        connect(edit, &QLineEdit::textEdited, this, &HostRuleFields::takeFields);
    }
    connect(m_headers, &QPlainTextEdit::textChanged, this, &HostRuleFields::takeFields);

    auto *part = new QWidget;
    auto *form = new QFormLayout(part);
    form->setContentsMargins({});
    form->addRow(tr("Ser&vers:"), m_pattern);
    form->addRow(tr("User agent:"), m_userAgent);
    form->addRow(tr("Re&ferrer:"), m_referrer);
    form->addRow(tr("&Headers:"), m_headers);
    form->addRow(m_note);
    return part;
}

void HostRuleFields::setRules(const QList<engine::HostRule> &rules)
{
    // What is being typed comes back as it was told; the cursor stays.
    if (this->rules() == rules) {
        return;
    }
    m_rules = rules;
    m_list->clear();
    for (const engine::HostRule &rule : rules) {
        m_list->addItem(titleOf(rule));
    }
    m_list->setCurrentRow(rules.isEmpty() ? -1 : 0);
    showRule(m_list->currentRow());
}

QList<engine::HostRule> HostRuleFields::rules() const
{
    QList<engine::HostRule> named = m_rules;
    named.removeIf([](const engine::HostRule &rule) { return rule.pattern.isEmpty(); });
    return named;
}

void HostRuleFields::add()
{
    m_rules.append(engine::HostRule());
    m_list->addItem(titleOf(m_rules.constLast()));
    m_list->setCurrentRow(m_list->count() - 1);
    m_pattern->setFocus();
}

void HostRuleFields::remove()
{
    const int row = m_list->currentRow();
    m_rules.removeAt(row);
    delete m_list->takeItem(row);
    showRule(m_list->currentRow());
    emit edited();
}

void HostRuleFields::showRule(int row)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const engine::HostRule rule = m_rules.value(row);
    m_pattern->setText(rule.pattern);
    m_userAgent->setText(QString::fromUtf8(rule.userAgent));
    m_referrer->setText(QString::fromUtf8(rule.referrer));
    m_headers->setPlainText(headerLines(rule.headers));
    m_note->clear();
    setFieldsEnabled(row >= 0 && row < m_rules.size());
}

void HostRuleFields::takeFields()
{
    const int row = m_list->currentRow();
    if (m_isShowing || row < 0) {
        return;
    }
    QString problem;
    engine::HostRule &rule = m_rules[row];
    rule.pattern = m_pattern->text().trimmed();
    rule.userAgent = m_userAgent->text().trimmed().toUtf8();
    rule.referrer = m_referrer->text().trimmed().toUtf8();
    rule.headers = typedHeaders(m_headers->toPlainText(), &problem);
    m_note->setText(problem);
    m_list->item(row)->setText(titleOf(rule));
    emit edited();
}

void HostRuleFields::setFieldsEnabled(bool isEnabled)
{
    for (QWidget *field : { static_cast<QWidget *>(m_pattern), static_cast<QWidget *>(m_userAgent),
             static_cast<QWidget *>(m_referrer), static_cast<QWidget *>(m_headers),
             static_cast<QWidget *>(m_remove) }) {
        field->setEnabled(isEnabled);
    }
}

} // namespace ui
