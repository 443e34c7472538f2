// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/adddialog.h"

#include "app/links/linkrequest.h"
#include "app/settings/settingsfile.h"
#include "ui/addlinkmodel.h"
#include "ui/addparts.h"
#include "ui/arrangechoice.h"
#include "ui/checksumfield.h"
#include "ui/contentarea.h"
#include "ui/cookiefield.h"
#include "ui/dialogparts.h"
#include "ui/duplicatechoice.h"
#include "ui/folderfield.h"
#include "ui/havechoice.h"
#include "ui/linksedit.h"
#include "ui/listfoldernote.h"
#include "ui/onpool.h"
#include "ui/patternbar.h"
#include "ui/rememberchoice.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

static constexpr int kTypingMs = 150;

AddDialog::AddDialog(const settings::Settings &settings, const QList<KnownLink> &known,
    std::unique_ptr<engine::LinkChecker> checker, QThreadPool &pool, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_known(known)
    , m_checker(std::move(checker))
    , m_pool(pool)
    , m_model(new AddLinkModel(this))
{
    setObjectName(u"addDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    m_arrange->setSettings(m_settings);
    followCategory();
    sayNowAndAnew(this, [this] { say(); });
}

AddDialog::~AddDialog() = default;

void AddDialog::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_arrange->setSettings(settings);
    m_checker->setConfig(settings.engine, settings.linksAskedAtOnce);
    settleFolders();
}

void AddDialog::offerText(const QString &text)
{
    m_text->addText(text);
}

void AddDialog::offerLinks(const links::FoundLinks &links)
{
    m_offered.insert(offeredLinks(links));
    offerText(textOf(links));
}

void AddDialog::offerClipboard(const QString &text)
{
    onPool(
        m_pool, this, [text] { return linkLines(text); },
        [this](const QString &lines) {
            if (m_text->isEmpty() && !lines.isEmpty()) {
                offerText(lines);
                m_text->selectAll();
            }
        });
}

void AddDialog::build()
{
    m_text = linksEdit();
    m_table = linksTable(m_model);
    buildChoices();
    auto *label = new QLabel;
    label->setBuddy(m_text);
    auto *folderLabel = new QLabel;
    folderLabel->setBuddy(m_folder->focusProxy());
    auto *layout = new QVBoxLayout(this);
    auto *area = new ContentArea;
    area->setObjectName(u"addArea"_s);
    layout->addWidget(area);
    area->rows().addWidget(label);
    area->rows().addWidget(m_text, 2);
    area->rows().addWidget(m_table, 3);
    for (QWidget *part : QWidgetList { m_patterns, m_summary, m_have, m_duplicates, m_areMirrors,
             m_checksum, m_cookies, m_remember, m_arrange, folderLabel, m_folder, m_listFolders }) {
        area->rows().addWidget(part);
    }
    layout->addLayout(addBottom(*m_startNow, *m_buttons));
    sayNowAndAnew(label, [label, folderLabel] {
        label->setText(tr("&Links:"));
        folderLabel->setText(tr("Save &in:"));
    });
    const int em = fontMetrics().horizontalAdvance(u'M');
    resize(QSize(em * 88, em * 62).boundedTo(screen()->availableSize() * 9 / 10));
}

void AddDialog::buildChoices()
{
    m_patterns = new PatternBar(*m_checker, *m_text);
    m_summary = plainLabel(u"summaryLabel"_s);
    m_have = new HaveChoice(m_known, m_pool);
    m_duplicates = new DuplicateChoice(m_settings.onDuplicate);
    m_areMirrors = addCheck(u"mirrorsCheck"_s, false);
    m_checksum = new ChecksumField;
    m_cookies = new CookieField(m_pool);
    m_cookies->setObjectName(u"cookieField"_s);
    m_remember = new RememberChoice(Qt::Horizontal);
    m_remember->setObjectName(u"rememberChoice"_s);
    m_arrange = new ArrangeChoice;
    m_folder = new FolderField(m_pool);
    m_folder->setObjectName(u"folderField"_s);
    m_listFolders = new ListFolderNote(m_pool);
    m_startNow = addCheck(u"startNowCheck"_s, m_settings.startAdded);
    m_buttons = addButtons();
}

void AddDialog::say()
{
    setWindowTitle(tr("Add downloads"));
    m_text->setAccessibleName(tr("Links"));
    m_text->setPlaceholderText(tr("Type or paste links here, one a line"));
    m_table->setAccessibleName(tr("Links found"));
    m_areMirrors->setText(tr("All lead to the same &file: fetch it from all of them"));
    m_startNow->setText(tr("&Start at once"));
    m_model->sayAnew();
    showSums();
}

void AddDialog::connectParts()
{
    m_parseDelay.setSingleShot(true);
    m_askDelay.setSingleShot(true);
    // Long enough that a half-typed host name is not asked for.
    m_askDelay.setInterval(600);
    connect(&m_parseDelay, &QTimer::timeout, this, &AddDialog::parse);
    connect(&m_askDelay, &QTimer::timeout, this, &AddDialog::askServers);
    connect(m_text, &LinksEdit::edited, this, [this](bool isTyped) {
        m_isParsed = false;
        m_parseDelay.start(isTyped ? kTypingMs : 0);
        showSums();
    });
    connect(m_checker.get(), &engine::LinkChecker::checked, this, &AddDialog::takeFacts);
    connect(m_patterns, &PatternBar::searchRequested, this,
        [this](const QUrl &url) { m_patterns->start(withCookies({}, m_cookies->fieldFor(url))); });
    connect(m_folder, &FolderField::inspected, this, &AddDialog::settleFolders);
    connect(m_folder, &FolderField::inspected, this, &AddDialog::showSums);
    connect(m_listFolders, &ListFolderNote::settled, this, &AddDialog::showSums);
    connect(m_folder, &FolderField::typed, this, [this] { m_wantsAccept = false; });
    const auto look = [this] { m_arrange->setLinks(m_model->namedLinks(ArrangeChoice::kLooked)); };
    connect(m_model, &AddLinkModel::modelReset, m_arrange, look);
    connect(m_model, &AddLinkModel::dataChanged, m_arrange, look); // names may be typed
    connect(m_arrange, &ArrangeChoice::categoryChanged, this, &AddDialog::followCategory);
    connect(m_cookies, &CookieField::chosen, this, &AddDialog::takeCookies);
    connect(m_cookies, &CookieField::counted, this, &AddDialog::showSums);
    connect(m_duplicates, &DuplicateChoice::changed, this, &AddDialog::showSums);
    connect(m_have, &HaveChoice::chosen, m_model, &AddLinkModel::setAnswer);
    connect(m_model, &AddLinkModel::answersChanged, this, &AddDialog::showSums);
    connect(m_checksum, &ChecksumField::changed, this, &AddDialog::showSums);
    connect(m_have, &HaveChoice::found, m_model, &AddLinkModel::setHave);
    connect(m_have, &HaveChoice::found, this, &AddDialog::showSums);
    connect(m_startNow, &QCheckBox::toggled, this, [this] { m_isStartChosen = true; });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddDialog::tryAccept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AddDialog::parse()
{
    const int generation = ++m_generation;
    onPool(
        m_pool, this,
        [text = m_text->wholeText(), known = m_known, offered = m_offered] {
            return findLinkRows(text, known, offered);
        },
        [this, generation](const LinkRows &rows) { takeRows(generation, rows); });
}

void AddDialog::takeRows(int generation, const LinkRows &rows)
{
    if (generation != m_generation || m_parseDelay.isActive()) {
        return;
    }
    m_isParsed = true;
    m_model->setRows(rows);
    m_have->setRows(rows);
    m_listFolders->setWishes(rows.folders);
    m_patterns->setRows(rows);
    m_cookies->setLinks(rows.goodLinks());
    m_askDelay.start();
    showSums();
}

/// Servers answer those who sign in otherwise than strangers.
void AddDialog::takeCookies()
{
    m_asked.clear();
    m_patterns->stop();
    m_checker->cancel();
    m_model->forgetFacts();
    m_askDelay.start();
    showSums();
}

void AddDialog::askServers()
{
    QList<engine::DownloadRequest> requests;
    const QList<QUrl> links = m_model->linksToAsk();
    for (const QUrl &url : links) {
        if (!m_asked.contains(url)) {
            m_asked.insert(url);
            requests.append(
                withCookies(links::requestFor(m_model->found(url)), m_cookies->fieldFor(url)));
        }
    }
    if (!requests.isEmpty()) {
        m_checker->check(requests);
    }
}

void AddDialog::takeFacts(const engine::LinkFacts &facts)
{
    m_model->setFacts(facts);
    m_folder->setNeededBytes(m_model->knownBytes());
    showSums();
}

/// Shows the folder of the category, unless one was chosen by hand.
void AddDialog::followCategory()
{
    const QString own = m_arrange->folder();
    const QString folder = QDir::cleanPath(own.isEmpty() ? m_settings.engine.folder : own);
    if (m_folder->folder() == m_shownFolder && folder != m_shownFolder) {
        m_shownFolder = folder;
        m_folder->setFolders(
            folder, offeredFolders(m_settings.engine.folder, m_settings.recentFolders));
    }
}

/// A folder that was chosen by hand goes before all that lists name, but for what lies below it.
void AddDialog::settleFolders()
{
    const bool isChosen = m_folder->folder() != m_shownFolder;
    m_listFolders->setFolders(
        isChosen ? QStringList() : ownFolders(m_settings), m_folder->folder());
}

void AddDialog::showSums()
{
    const LinkRows &rows = m_model->rows();
    m_summary->setText(sumsSentence(rows, m_model->knownBytes(), m_model->knowsEverySize()));
    m_table->setColumnHidden(AddLinkModel::Remark, !m_model->hasRemarks());
    m_table->setColumnHidden(AddLinkModel::Answer, m_model->haveCount() < 2);
    m_have->showAnswers(*m_model);
    m_duplicates->setCount(m_model->knownCount());
    m_areMirrors->setVisible(rows.good > 1 && !rows.hasPatterns);
    // Where nothing is fetched or copied there is nothing to compare.
    m_checksum->setVisible(rows.good == 1 && !rows.hasPatterns && m_model->knownCount() == 0
        && m_model->haveCount() == 0);
    m_remember->setVisible(m_cookies->hasMatch());
    const bool isFolderBad = m_folder->isCurrent() && !m_folder->report().isUsable();
    const bool skipsKnown = m_duplicates->answer() == settings::OnDuplicate::Skip;
    const bool isNothingLeft = rows.good
        == (skipsKnown ? m_model->knownCount() : 0) + m_model->answerCount(OnHave::Skip);
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!isFolderBad && m_checksum->isClear() && !(m_isParsed && isNothingLeft));
    if (m_wantsAccept) {
        tryAccept();
    }
}

void AddDialog::tryAccept()
{
    m_wantsAccept = !m_isParsed || !m_folder->isCurrent() || !m_cookies->isCurrent()
        || !m_listFolders->isCurrent() || !m_have->isCurrent() || !m_have->isConfirmed();
    const bool mayAccept = !m_wantsAccept && m_buttons->button(QDialogButtonBox::Ok)->isEnabled();
    if (mayAccept && m_folder->makeFolder()) {
        finish();
    } else if (mayAccept) {
        m_wantsAccept = true; // the folder is being made
    }
}

void AddDialog::finish()
{
    announceSettings();
    const AddChoices made = choices();
    emit haveAnswered(haveAnswers(*m_model, made));
    if (const QList<ReuseWish> wishes = chosenReuses(*m_model, made); !wishes.isEmpty()) {
        emit reuseRequested(wishes);
    }
    emit chosen({ .requests = chosenRequests(*m_model, made),
        .lacking = made.folders.lacking,
        .restarts = chosenRestarts(*m_model, made),
        .patterns = goodPatterns(m_model->rows()),
        .known = m_known,
        .onDuplicate = made.onDuplicate });
    accept();
}

AddChoices AddDialog::choices() const
{
    return { .folder = m_folder->folder(),
        .isFolderChosen = m_folder->folder() != m_shownFolder,
        .folders = m_listFolders->granted(),
        .arranged = std::bind_front(&ArrangeChoice::arranged, m_arrange),
        .startsNow = m_startNow->isChecked(),
        .areMirrors = m_areMirrors->isVisible() && m_areMirrors->isChecked(),
        .checksum = m_checksum->checksum(),
        .onDuplicate = m_duplicates->answer(),
        .cookiesFor = [this](const QUrl &url) { return m_cookies->fieldFor(url); },
        .remembersSecrets = m_cookies->hasMatch() && m_remember->isChecked() };
}

void AddDialog::announceSettings()
{
    settings::Settings changed = m_settings;
    changed.startAdded = m_isStartChosen ? m_startNow->isChecked() : changed.startAdded;
    changed.recentFolders = settings::withRecentFolder(changed.recentFolders, m_folder->folder());
    if (m_model->rows().known > 0) {
        changed.onDuplicate = m_duplicates->remembered();
    }
    if (changed != m_settings) {
        emit settingsChanged(m_settings = changed);
    }
}

} // namespace ui
