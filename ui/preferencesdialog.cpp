// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesdialog.h"

#include "app/settings/settingsfile.h"
#include "ui/dialogparts.h"
#include "ui/downloadspage.h"
#include "ui/linkspage.h"
#include "ui/networkpage.h"
#include "ui/programpage.h"
#include "ui/retranslation.h"
#include "ui/serverspage.h"
#include "ui/timetablepage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

PreferencesDialog::PreferencesDialog(const settings::Settings &settings,
    const QStringList &languages, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_languages(languages)
    , m_pool(pool)
    , m_tabs(new QTabWidget)
{
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->setObjectName(u"preferencesTabs"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    dropIcons(*buttons);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    sayNowAndAnew(this, [this] { say(); });
}

/// The pages hold nothing but the settings: new ones say the same in the other language.
void PreferencesDialog::say()
{
    const QScopedValueRollback filling(m_isFilling, true);
    setWindowTitle(tr("Preferences"));
    m_tabs->setAccessibleName(tr("Pages"));
    const int current = m_tabs->currentIndex();
    const QWidget *focused = m_tabs->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString name = focused ? focused->objectName() : QString();
    for (PreferencesPage *page : std::exchange(m_pages, {})) {
        m_tabs->removeTab(m_tabs->indexOf(page));
        page->disconnect(this);
        page->setParent(nullptr);
        page->deleteLater();
    }
    addPages();
    fill();
    m_tabs->setCurrentIndex(std::max(0, current));
    if (auto *field = name.isEmpty() ? nullptr : m_tabs->findChild<QWidget *>(name)) {
        field->setFocus();
    }
}

void PreferencesDialog::addPages()
{
    auto *downloads = new DownloadsPage(m_settings, m_pool);
    connect(downloads, &DownloadsPage::forgetRequested, this, &PreferencesDialog::forgetAnswers);
    m_network = new NetworkPage;
    addPage(downloads, tr("&Downloads"));
    addPage(new LinksPage, tr("&Links"));
    addPage(m_network, tr("&Network"));
    addPage(new TimetablePage, tr("&Timetable"));
    addPage(new ServersPage, tr("&Servers"));
    addPage(new ProgramPage(m_languages), tr("P&rogram"));
}

void PreferencesDialog::addPage(PreferencesPage *page, const QString &title)
{
    m_pages.append(page);
    m_tabs->addTab(page, title);
    connect(page, &PreferencesPage::edited, this, &PreferencesDialog::collect);
}

void PreferencesDialog::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    fill();
}

void PreferencesDialog::showProxy()
{
    m_tabs->setCurrentWidget(m_network);
    m_network->focusProxy();
}

void PreferencesDialog::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (PreferencesPage *page : std::as_const(m_pages)) {
        page->fill(m_settings);
    }
}

void PreferencesDialog::collect()
{
    if (m_isFilling) {
        return;
    }
    settings::Settings changed = m_settings;
    for (const PreferencesPage *page : std::as_const(m_pages)) {
        page->collect(changed);
    }
    changed = settings::settled(changed);
    if (changed != m_settings) {
        tell(changed);
    }
}

void PreferencesDialog::forgetAnswers()
{
    settings::Settings changed = m_settings;
    changed.onFileExists = settings::Settings().onFileExists;
    changed.onDuplicate = settings::Settings().onDuplicate;
    changed.onClose = settings::Settings().onClose;
    tell(settings::settled(changed));
    fill();
}

void PreferencesDialog::tell(const settings::Settings &changed)
{
    m_settings = changed;
    emit settingsChanged(m_settings);
}

} // namespace ui
