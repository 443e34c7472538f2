// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/categoriesdialog.h"

#include "app/settings/arrangement.h"
#include "app/settings/categoryrules.h"
#include "ui/categoryfields.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/folderfield.h"
#include "ui/listnames.h"
#include "ui/retranslation.h"
#include "ui/roomydelegate.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
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
    , m_fields(new CategoryFields(pool))
{
    setObjectName(u"categoriesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *parts = new QHBoxLayout;
    parts->addWidget(listPart(), 2);
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
    connect(m_fields, &CategoryFields::edited, this, &CategoriesDialog::takeFields);
    sayNowAndAnew(this, [this] { say(); });
}

QWidget *CategoriesDialog::listPart()
{
    m_list = namedField<QListWidget>(u"categoryList"_s, {});
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    const auto button = [this](const QString &name, auto slot) {
        auto *made = new QPushButton;
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_add = button(u"addCategoryButton"_s, [this] { add(); });
    m_remove = button(u"removeCategoryButton"_s, [this] { remove(); });
    m_up = button(u"categoryUpButton"_s, [this] { move(-1); });
    m_down = button(u"categoryDownButton"_s, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &CategoriesDialog::showCategory);
    auto *part = new QWidget;
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(m_add, 1, 0);
    layout->addWidget(m_remove, 1, 1);
    layout->addWidget(m_up, 2, 0);
    layout->addWidget(m_down, 2, 1);
    return part;
}

void CategoriesDialog::say()
{
    setWindowTitle(tr("Categories"));
    m_list->setAccessibleName(tr("Categories"));
    m_add->setText(tr("A&dd"));
    m_remove->setText(tr("&Remove"));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move do&wn"));
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
    const int last = static_cast<int>(m_categories.size()) - 1;
    const int row = std::clamp(m_list->currentRow(), 0, last);
    {
        const QScopedValueRollback filling(m_isFilling, true);
        settings::Settings shown;
        shown.categories = m_categories;
        const ListNames names(shown);
        m_list->clear();
        for (const CategoryName &category : names.categories()) {
            m_list->addItem(category.name);
        }
        m_list->setCurrentRow(row);
    }
    m_fields->setCategory(m_categories.at(row), offered());
    refreshButtons();
}

void CategoriesDialog::showCategory(int row)
{
    if (m_isFilling || row < 0) {
        return;
    }
    m_fields->makeFolder(); // of the one shown before
    m_fields->setCategory(m_categories.at(row), offered());
    refreshButtons();
}

void CategoriesDialog::refreshButtons()
{
    const int row = m_list->currentRow();
    const int other = static_cast<int>(m_categories.size()) - 1;
    m_add->setEnabled(m_categories.size() < kMostOfAll);
    m_remove->setEnabled(row >= 0 && !isBuiltIn(m_categories.at(row)));
    m_up->setEnabled(row > 0 && row < other);
    m_down->setEnabled(row >= 0 && row + 1 < other);
}

void CategoriesDialog::takeFields()
{
    const int row = m_list->currentRow();
    settings::Category category = m_fields->category();
    if (category.name.isEmpty() && !isBuiltIn(category)) {
        category.name = m_categories.at(row).name; // it needs one
    }
    m_categories[row] = category;
    settings::Settings shown;
    shown.categories = m_categories;
    m_list->item(row)->setText(ListNames(shown).category(category.key));
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
    m_list->setCurrentRow(0);
    m_fields->focusName();
}

void CategoriesDialog::remove()
{
    m_categories.removeAt(m_list->currentRow());
    tell();
    fillList();
}

void CategoriesDialog::move(int step)
{
    const int row = m_list->currentRow();
    m_categories.move(row, row + step);
    tell();
    fillList();
    m_list->setCurrentRow(row + step);
}

void CategoriesDialog::askReset()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Reset categories"),
        tr("Bring back the usual categories with their rules? Your own ones go; files and "
           "downloads stay."),
        QMessageBox::Reset | QMessageBox::Cancel, this);
    question->setObjectName(u"resetQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    question->button(QMessageBox::Reset)->setObjectName(u"resetButton"_s);
    connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton *chosen) {
        if (question->standardButton(chosen) == QMessageBox::Reset) {
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
