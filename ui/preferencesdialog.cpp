// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesdialog.h"

#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"
#include "ui/advancedpage.h"
#include "ui/dialogparts.h"
#include "ui/downloadspage.h"
#include "ui/enterkey.h"
#include "ui/fieldparts.h"
#include "ui/generalpage.h"
#include "ui/linkspage.h"
#include "ui/networkpage.h"
#include "ui/notificationspage.h"
#include "ui/pagebook.h"
#include "ui/retranslation.h"
#include "ui/securitypage.h"
#include "ui/settingsexchangedialog.h"
#include "ui/settingsrows.h"
#include "ui/shortcutspage.h"
#include "ui/typedsetting.h"

#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

PreferencesDialog::PreferencesDialog(const settings::Settings &settings,
    const QStringList &languages, QThreadPool &pool, QWidget *parent,
    const QList<NamedAction> &actions)
    : QDialog(parent)
    , m_settings(settings)
    , m_opening(settings)
    , m_languages(languages)
    , m_pool(pool)
    , m_actions(actions)
    , m_enter(new EnterKey(this))
    , m_exchange(new SettingsExchange(*this, pool))
{
    setObjectName(u"preferencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_exchange, &SettingsExchange::chosen, this,
        [this](const settings::SettingsImport &wanted) {
            // Others may have changed some since the file was read.
            tell(settings::withImport(m_settings, wanted));
            fill();
        });
    sayNowAndAnew(this, [this] { say(); });
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 150, letter * 108).boundedTo(screen()->availableSize() * 9 / 10));
}

/// A field that loses the focus while it is destroyed has nobody to tell any more.
PreferencesDialog::~PreferencesDialog()
{
    for (const PreferencesPage *page : m_book->pages()) {
        page->disconnect(this);
    }
}

void PreferencesDialog::build()
{
    m_book = new PageBook;
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_book, 1);
    layout->addWidget(buttonPart());
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_book, &PageBook::focusSearch);
}

QWidget *PreferencesDialog::buttonPart()
{
    const auto button = [](const QString &name) {
        auto *made = namedField<QPushButton>(name, {});
        made->setAutoDefault(false);
        return made;
    };
    m_reset = button(u"resetPage"_s);
    m_import = button(u"importSettings"_s);
    m_export = button(u"exportSettings"_s);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    box->button(QDialogButtonBox::Ok)->setObjectName(u"closeButton"_s);
    box->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    dropIcons(*box);
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    for (QPushButton *each : { m_reset, m_import, m_export }) {
        layout->addWidget(each);
    }
    layout->addStretch();
    layout->addWidget(box);
    m_enter->watch(*part);
    connect(m_reset, &QPushButton::clicked, this, &PreferencesDialog::resetPage);
    connect(m_import, &QPushButton::clicked, this,
        [this] { m_exchange->open([this] { return m_settings; }); });
    connect(m_export, &QPushButton::clicked, this, [this] { m_exchange->save(m_settings); });
    connect(box, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return part;
}

/// The pages hold nothing but the settings: new ones say the same in the other language.
void PreferencesDialog::say()
{
    const QScopedValueRollback filling(m_isFilling, true);
    setWindowTitle(tr("Settings"));
    const std::pair<QPushButton *, QString> words[] { { m_reset, tr("Reset this pa&ge") },
        { m_import, tr("&Import…") }, { m_export, tr("E&xport…") } };
    for (const auto &[button, text] : words) {
        button->setText(text);
        button->setAccessibleName(withoutMnemonic(text));
    }
    const int current = m_book->currentRow();
    const QString focused = m_book->focusedField();
    m_book->clear();
    addPages();
    fill();
    m_book->say();
    m_book->setCurrentRow(std::max(0, current));
    if (auto *field = focused.isEmpty() ? nullptr : m_book->findChild<QWidget *>(focused)) {
        field->setFocus();
    }
}

void PreferencesDialog::addPages()
{
    auto *downloads = new DownloadsPage(m_settings, m_pool);
    connect(downloads, &DownloadsPage::forgetRequested, this, &PreferencesDialog::forgetAnswers);
    connect(downloads, &DownloadsPage::categoriesRequested, this, [this] {
        watchFor(u"lists/categories"_s);
        emit categoriesRequested();
    });
    connect(downloads, &DownloadsPage::queuesRequested, this, [this] {
        watchFor(u"lists/queues"_s);
        emit queuesRequested();
    });
    m_security = new SecurityPage;
    connect(m_security, &SecurityPage::forgetRequested, this,
        &PreferencesDialog::forgetSecretRequested);
    connect(
        m_security, &SecurityPage::secretsRequested, this, &PreferencesDialog::secretsRequested);
    m_network = new NetworkPage;
    m_general = new GeneralPage(m_languages);
    m_general->setTrayThere(m_isTrayThere);
    m_book->add(m_general, u"preferences"_s, tr("General"));
    m_book->add(downloads, u"drop"_s, tr("Downloads"));
    m_book->add(m_network, u"speed"_s, tr("Network"));
    m_book->add(m_security, u"certificate"_s, tr("Security"));
    m_book->add(new NotificationsPage, u"notice"_s, tr("Notifications"));
    m_book->add(new LinksPage, u"link"_s, tr("Links"));
    m_book->add(new ShortcutsPage(m_actions), u"keyboard"_s, tr("Shortcuts"));
    m_book->add(new AdvancedPage, u"type-program"_s, tr("Advanced"));
    for (PreferencesPage *page : m_book->pages()) {
        connect(page, &PreferencesPage::edited, this, &PreferencesDialog::collect);
        m_enter->watch(*page);
    }
    const QList<ResetButton *> resets = m_book->findChildren<ResetButton *>();
    for (const ResetButton *button : resets) {
        connect(button, &ResetButton::resetRequested, this, &PreferencesDialog::reset);
    }
}

void PreferencesDialog::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    fill();
}

void PreferencesDialog::setTrayThere(bool isThere)
{
    m_isTrayThere = isThere;
    m_general->setTrayThere(isThere);
}

void PreferencesDialog::showSecrets(const QStringList &entries)
{
    m_security->showSecrets(entries);
}

void PreferencesDialog::noteForgotten(const QString &entry)
{
    m_security->noteForgotten(entry);
}

void PreferencesDialog::sayNotForgotten(const QString &entry, const QString &detail)
{
    m_security->sayNotForgotten(entry, detail);
}

void PreferencesDialog::showProxy()
{
    m_book->showPageOf(u"proxyKind"_s);
    m_network->focusProxy();
}

void PreferencesDialog::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (PreferencesPage *page : m_book->pages()) {
        page->fill(m_settings);
    }
    showResets();
}

void PreferencesDialog::showResets()
{
    const QStringList changed = settings::differences(m_settings, settings::defaults());
    const QList<ResetButton *> resets = m_book->findChildren<ResetButton *>();
    for (ResetButton *button : resets) {
        button->showFor(changed);
    }
}

void PreferencesDialog::collect()
{
    if (m_isFilling || m_isRejected) {
        return;
    }
    settings::Settings changed = m_settings;
    for (const PreferencesPage *page : m_book->pages()) {
        page->collect(changed);
    }
    changed = settings::settled(changed);
    if (changed != m_settings) {
        tell(changed);
        showResets();
    }
}

/// \a key is changed in a dialog of its own that is opened from here: Cancel brings it back too.
void PreferencesDialog::watchFor(const QString &key)
{
    if (!m_touched.contains(key)) {
        m_opening = settings::withValues(m_opening, m_settings, { key });
        m_touched.insert(key);
    }
}

void PreferencesDialog::forgetAnswers()
{
    reset({ u"downloads/onFileExists"_s, u"downloads/onDuplicate"_s, u"window/onClose"_s });
}

void PreferencesDialog::reset(const QStringList &keys)
{
    const settings::Settings changed
        = settings::settled(settings::withValues(m_settings, settings::defaults(), keys));
    if (changed != m_settings) {
        tell(changed);
        fill();
    }
}

void PreferencesDialog::resetPage()
{
    const PreferencesPage *page = m_book->currentPage();
    QStringList keys = page->furtherKeys();
    const QList<ResetButton *> resets = page->findChildren<ResetButton *>();
    for (const ResetButton *button : resets) {
        keys += button->keys();
    }
    reset(keys);
    const QList<TypedSetting *> typed = page->findChildren<TypedSetting *>();
    for (TypedSetting *each : typed) { // also where the setting has its default, but not the field
        each->restore();
    }
}

void PreferencesDialog::tell(const settings::Settings &changed)
{
    for (const QString &key : settings::differences(m_settings, changed)) {
        m_touched.insert(key);
    }
    m_isPasswordTouched |= m_settings.engine.proxy.credentials.password
        != changed.engine.proxy.credentials.password;
    m_settings = changed;
    emit settingsChanged(m_settings);
}

void PreferencesDialog::accept()
{
    const QList<TypedSetting *> typed = m_book->findChildren<TypedSetting *>();
    const auto refused = std::find_if(
        typed.begin(), typed.end(), [](const TypedSetting *each) { return !each->value(); });
    if (refused == typed.end()) {
        QDialog::accept();
        return;
    }
    m_book->showPageOf((*refused)->parent()->objectName());
    (*refused)->insist();
}

/// What others changed meanwhile stays. A field that was being typed in says so when it is hidden.
void PreferencesDialog::reject()
{
    m_isRejected = true;
    settings::Settings changed = settings::withValues(m_settings, m_opening, m_touched.values());
    if (m_isPasswordTouched) {
        changed.engine.proxy.credentials.password = m_opening.engine.proxy.credentials.password;
    }
    changed = settings::settled(changed);
    if (changed != m_settings) {
        m_settings = changed;
        emit settingsChanged(m_settings);
    }
    QDialog::reject();
}

/// Closing the window is no change of mind, and needs nothing mended.
void PreferencesDialog::closeEvent(QCloseEvent *event)
{
    QDialog::accept();
    event->accept();
}

/// Enter that ends what is typed in a field does not end the dialog: what it is not taken for is
/// said beside the field.
void PreferencesDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // The first Escape ends a search.
    const bool endsSearch = event->key() == Qt::Key_Escape && m_book->endSearch();
    if (!endsSearch && !(isEnter && m_enter->hasEndedTyping())) {
        QDialog::keyPressEvent(event);
    }
}

} // namespace ui
