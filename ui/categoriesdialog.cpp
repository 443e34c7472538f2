// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/categoriesdialog.h"

#include "app/settings/arrangement.h"
#include "app/settings/categoryrules.h"
#include "ui/arrangedlist.h"
#include "ui/categoryfields.h"
#include "ui/dialogparts.h"
#include "ui/folderfield.h"
#include "ui/listnames.h"
#include "ui/retranslation.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostOfAll = 100; ///< as many as the settings' file may hold

bool isBuiltIn(const settings::Category &category)
{
    const QList<settings::Category> builtIn = settings::defaultCategories();
    return std::any_of(builtIn.begin(), builtIn.end(),
        [&](const settings::Category &each) { return each.key == category.key; });
}

/// No category has or had it: downloads keep the key of one that is gone.
QString freshKey(const QList<settings::Category> &categories)
{
    qint64 number = QDateTime::currentMSecsSinceEpoch();
    const auto isTaken = [&](const QString &key) {
        return std::any_of(categories.begin(), categories.end(),
            [&](const settings::Category &category) { return category.key == key; });
    };
    while (isTaken(u"own-%1"_s.arg(number))) {
        ++number;
    }
    return u"own-%1"_s.arg(number);
}

} // namespace

CategoriesDialog::CategoriesDialog(
    const settings::Settings &settings, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_categories(settings::withOther(settings.categories))
    , m_list(new ArrangedList(u"category"_s))
    , m_fields(new CategoryFields(pool))
{
    setObjectName(u"categoriesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_list, 2);
    parts->addWidget(m_fields, 3);
    auto *buttons = new QDialogButtonBox;
    m_reset = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_reset->setObjectName(u"resetCategoriesButton"_s);
    m_reset->setAutoDefault(false);
    buttons->addButton(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    dropIcons(*buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, &CategoriesDialog::askReset);
    connect(m_list, &ArrangedList::chosen, this, &CategoriesDialog::showCategory);
    connect(m_list, &ArrangedList::addRequested, this, &CategoriesDialog::add);
    connect(m_list, &ArrangedList::removeRequested, this, &CategoriesDialog::remove);
    connect(m_list, &ArrangedList::moveRequested, this, &CategoriesDialog::move);
    connect(m_fields, &CategoryFields::edited, this, &CategoriesDialog::takeFields);
    sayNowAndAnew(this, [this] { say(); });
    fitToText(*this);
}

void CategoriesDialog::say()
{
    setWindowTitle(tr("Categories"));
    m_list->setWords(
        { tr("Categories"), tr("A&dd"), tr("&Remove"), tr("Move &up"), tr("Move do&wn"), {} });
    m_reset->setText(tr("Reset &all…"));
    fillList();
}

void CategoriesDialog::setSettings(const settings::Settings &settings)
{
    const QList<settings::Category> categories = settings::withOther(settings.categories);
    m_settings = settings;
    if (categories != m_categories) {
        m_categories = categories;
        fillList();
    }
}

/// A folder that was only typed must be there when a download comes.
void CategoriesDialog::done(int result)
{
    m_fields->makeFolder();
    QDialog::done(result);
}

void CategoriesDialog::fillList()
{
    settings::Settings shown;
    shown.categories = m_categories;
    const ListNames names(shown);
    QStringList lines;
    for (const CategoryName &category : names.categories()) {
        lines.append(category.name);
    }
    m_list->fill(lines);
    m_fields->setCategory(m_categories.at(m_list->row()), offered());
    refreshButtons();
}

void CategoriesDialog::showCategory(int row)
{
    m_fields->makeFolder(); // of the one shown before
    m_fields->setCategory(m_categories.at(row), offered());
    refreshButtons();
}

void CategoriesDialog::refreshButtons()
{
    const int row = m_list->row();
    const int other = static_cast<int>(m_categories.size()) - 1;
    m_list->allow({ m_categories.size() < kMostOfAll, row >= 0 && !isBuiltIn(m_categories.at(row)),
        row > 0 && row < other, row >= 0 && row + 1 < other });
}

void CategoriesDialog::takeFields()
{
    const int row = m_list->row();
    settings::Category category = m_fields->category();
    if (category.name.isEmpty() && !isBuiltIn(category)) {
        category.name = m_categories.at(row).name; // it needs one
    }
    m_categories[row] = category;
    settings::Settings shown;
    shown.categories = m_categories;
    m_list->setName(row, ListNames(shown).category(category.key));
    tell();
}

/// Its rules are meant to count before the usual ones.
void CategoriesDialog::add()
{
    settings::Category category;
    category.key = freshKey(m_categories);
    category.name = tr("New category");
    m_categories.prepend(category);
    tell();
    fillList();
    m_list->select(0);
    m_fields->focusName();
}

void CategoriesDialog::remove()
{
    m_categories.removeAt(m_list->row());
    tell();
    fillList();
}

void CategoriesDialog::move(int step)
{
    const int row = m_list->row();
    m_categories.move(row, row + step);
    tell();
    fillList();
    m_list->select(row + step);
}

void CategoriesDialog::askReset()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Reset categories"),
        tr("Bring back the usual categories with their rules? Your own ones go; files and "
           "downloads stay."),
        QMessageBox::Cancel, this);
    question->setObjectName(u"resetQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    // The role of QMessageBox::Reset would put it at the other end of the row.
    auto *const reset = question->addButton(tr("&Reset"), QMessageBox::AcceptRole);
    reset->setObjectName(u"resetButton"_s);
    connect(question, &QMessageBox::buttonClicked, this, [this, reset](QAbstractButton *chosen) {
        if (chosen == reset) {
            m_categories = settings::defaultCategories();
            tell();
            fillList();
        }
    });
    question->open();
}

void CategoriesDialog::tell()
{
    m_settings.categories = m_categories;
    emit settingsChanged(m_settings);
}

QStringList CategoriesDialog::offered() const
{
    return offeredFolders(m_settings.engine.folder, m_settings.recentFolders);
}

} // namespace ui
