// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsrows.h"

#include "ui/tintedicon.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *kKeysOfSetting = "settingKeys";

/// How far in what is in a group stands, on either side.
int insetOfGroups()
{
    QWidget page; // windows have wider margins
    QGroupBox group(u"-"_s, &page);
    const QVBoxLayout inner(&group);
    return group.contentsMargins().left() + inner.contentsMargins().left();
}

} // namespace

ResetButton::ResetButton(const QStringList &keys, const QString &what, QWidget &field)
    : m_keys(keys)
{
    setObjectName(u"reset_"_s + field.objectName());
    setIcon(tintedIcon(u"restart"_s));
    setAutoRaise(true);
    setAccessibleName(tr("Reset “%1” to the default").arg(what));
    setToolTip(tr("Reset to the default"));
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    setVisible(false);
    connect(this, &QToolButton::clicked, this, [this, next = &field] {
        next->setFocus();
        emit resetRequested(m_keys);
    });
}

void ResetButton::showFor(const QStringList &changed)
{
    setVisible(std::any_of(m_keys.begin(), m_keys.end(),
        [&changed](const QString &key) { return changed.contains(key); }));
}

QFormLayout *settingsForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    if (!parent) {
        const int inset = insetOfGroups();
        form->setContentsMargins(inset, 0, inset, 0);
    }
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void addSetting(QFormLayout *form, const QString &label, QWidget *field, const QStringList &keys)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(field, 1);
    row->addWidget(new ResetButton(keys, field->accessibleName(), *field), 0, Qt::AlignTop);
    field->setProperty(kKeysOfSetting, keys);
    if (label.isEmpty()) {
        form->addRow(row);
        return;
    }
    auto *words = new QLabel(label);
    words->setBuddy(field);
    form->addRow(words, row);
}

void addSetting(QFormLayout *form, QAbstractButton *box, const QString &boxKey, QWidget *field,
    const QStringList &keys)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(field, 1);
    row->addWidget(new ResetButton(QStringList(boxKey) + keys, field->accessibleName(), *field), 0,
        Qt::AlignTop);
    box->setProperty(kKeysOfSetting, QStringList(boxKey));
    field->setProperty(kKeysOfSetting, keys);
    form->addRow(box, row);
}

void addButton(QFormLayout *form, QAbstractButton *button)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addWidget(button);
    row->addStretch();
    form->addRow(row);
}

QStringList settingKeys(const QWidget &widget)
{
    return widget.property(kKeysOfSetting).toStringList();
}

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && at + 1 < text.size()) {
            ++at;
        }
        plain += text.at(at);
    }
    return plain;
}

} // namespace ui
