// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/categoryfields.h"

#include "app/settings/categoryrules.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/folderfield.h"
#include "ui/listnames.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongestCategoryName = 200;
constexpr qsizetype kMostTypedRules = 200; ///< as many as the settings' file may hold
constexpr qsizetype kLongestTypedRule = 255;

/// "*.zip" and ".zip" mean zip.
QStringList typedEndings(const QString &text)
{
    QStringList endings = typedRules(text);
    for (QString &ending : endings) {
        while (ending.startsWith(u'*') || ending.startsWith(u'.')) {
            ending.remove(0, 1);
        }
    }
    endings.removeAll(QString());
    endings.removeDuplicates();
    return endings;
}

QLineEdit *lineField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    return field;
}

} // namespace

QStringList typedRules(const QString &text)
{
    static const QRegularExpression kBetween(u"[\\s,;]+"_s);
    QStringList rules = text.toLower().split(kBetween, Qt::SkipEmptyParts);
    rules.removeIf([](const QString &rule) { return rule.size() > kLongestTypedRule; });
    rules.removeDuplicates();
    return rules.mid(0, kMostTypedRules);
}

CategoryFields::CategoryFields(QThreadPool &pool, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_name(lineField(u"categoryName"_s))
    , m_hasFolder(new QCheckBox)
    , m_folder(new FolderField(pool))
    , m_endings(lineField(u"categoryEndings"_s))
    , m_types(lineField(u"categoryTypes"_s))
    , m_hosts(lineField(u"categoryHosts"_s))
    , m_note(plainLabel(u"categoryRulesNote"_s))
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setMaxLength(kLongestCategoryName);
    m_hasFolder->setObjectName(u"categoryHasFolder"_s);
    m_folder->setObjectName(u"categoryFolder"_s);
    addField(m_form, m_name);
    m_form->addRow(QString(), m_hasFolder);
    addField(m_form, m_folder);
    addField(m_form, m_endings);
    addField(m_form, m_types);
    addField(m_form, m_hosts);
    m_form->addRow(m_note);
    connectFields();
    sayNowAndAnew(this, [this] { say(); });
}

void CategoryFields::connectFields()
{
    for (const QLineEdit *field : { m_name, m_endings, m_types, m_hosts }) {
        connect(field, &QLineEdit::textEdited, this, &CategoryFields::takeEdit);
    }
    connect(m_hasFolder, &QCheckBox::toggled, this, &CategoryFields::takeEdit);
    connect(m_folder, &FolderField::inspected, this, &CategoryFields::takeEdit);
}

void CategoryFields::say()
{
    setLabel(m_form, m_name, tr("&Name:"), tr("Name of the category"));
    m_hasFolder->setText(tr("In a &folder of its own"));
    setLabel(m_form, m_folder, tr("&Save in:"), tr("Folder of the category"));
    setLabel(m_form, m_endings, tr("&Endings:"), tr("Endings of file names, blanks between"));
    m_endings->setPlaceholderText(tr("zip iso tar.gz"));
    setLabel(m_form, m_types, tr("&Types:"), tr("MIME types, blanks between"));
    m_types->setPlaceholderText(tr("image/* application/pdf"));
    setLabel(m_form, m_hosts, tr("Ser&vers:"), tr("Servers, blanks between"));
    m_hosts->setPlaceholderText(tr("example.org .example.com"));
    showParts();
}

void CategoryFields::setCategory(const settings::Category &category, const QStringList &offered)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_category = category;
    m_name->setText(category.name);
    const QString usual = builtInCategoryName(category.key);
    m_name->setPlaceholderText(usual == category.key ? QString() : usual);
    m_hasFolder->setChecked(!category.folder.isEmpty());
    m_folder->setFolders(category.folder.isEmpty() ? offered.value(0) : category.folder, offered);
    m_endings->setText(category.endings.join(u' '));
    m_types->setText(category.mimeTypes.join(u' '));
    m_hosts->setText(category.hosts.join(u' '));
    for (QLineEdit *field : { m_endings, m_types, m_hosts }) {
        field->setCursorPosition(0); // a long list is read from its beginning
    }
    showParts();
}

settings::Category CategoryFields::category() const
{
    settings::Category category = m_category;
    category.name = m_name->text().simplified();
    if (!m_hasFolder->isChecked()) {
        category.folder.clear();
    } else if (m_folder->isCurrent() && m_folder->report().isUsable()) {
        category.folder = m_folder->folder();
    }
    if (category.key != settings::kOtherCategory) {
        category.endings = typedEndings(m_endings->text());
        category.mimeTypes = typedRules(m_types->text());
        category.hosts = typedRules(m_hosts->text());
    }
    return category;
}

void CategoryFields::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void CategoryFields::makeFolder()
{
    if (m_hasFolder->isChecked() && m_folder->isCurrent()) {
        m_folder->makeFolder();
    }
}

void CategoryFields::takeEdit()
{
    showParts();
    const settings::Category now = category();
    if (!m_isShowing && now != m_category) {
        m_category = now;
        emit edited();
    }
}

void CategoryFields::showParts()
{
    const bool isOther = m_category.key == settings::kOtherCategory;
    m_folder->setEnabled(m_hasFolder->isChecked());
    for (QLineEdit *field : { m_endings, m_types, m_hosts }) {
        field->setEnabled(!isOther);
    }
    m_note->setText(isOther
            ? tr("This category takes what no rule of the others is for.")
            : tr("The first category with a matching ending or server counts, then the first with "
                 "a matching type."));
}

} // namespace ui
