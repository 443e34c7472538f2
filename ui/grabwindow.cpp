// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabwindow.h"

#include "app/links/namemask.h"
#include "app/words/words.h"
#include "ui/accessbar.h"
#include "ui/dialogparts.h"
#include "ui/folderfield.h"
#include "ui/grabbar.h"
#include "ui/grabfeed.h"
#include "ui/grabsizes.h"
#include "ui/grabthumbs.h"
#include "ui/grabwords.h"
#include "ui/onpool.h"
#include "ui/recipewords.h"
#include "ui/searchfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A recipe for every address there is: offered, but nobody's first choice.
bool isForAll(const links::Recipe &recipe)
{
    return std::all_of(recipe.addresses.begin(), recipe.addresses.end(),
        [](const QString &one) { return one.section("://"_L1, 1) == u"*"; });
}

/// How many numbers the names of a batch may need. Links that are found later get as many digits:
/// names of one batch sort as they were found.
qsizetype numbersFor(qsizetype links, bool isRunning)
{
    return std::max<qsizetype>(links, isRunning ? 999 : 0);
}

QString nameOf(const GrabBatch &batch)
{
    const QUrl &url = batch.source;
    const QString source = url.host().isEmpty() ? url.fileName() : url.host();
    const QString fallback = source.isEmpty() ? GrabWindow::tr("Pasted links") : source;
    return batch.title.isEmpty() ? fallback : batch.title;
}

} // namespace

GrabWindow::GrabWindow(std::unique_ptr<engine::PageFetcher> fetcher, QThreadPool &pool,
    const settings::Settings &settings, const QString &recipes, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_pool(pool)
    , m_settings(settings)
    , m_grabber(std::move(fetcher), pool)
    , m_model(new GrabModel(pool, this))
    , m_adder(*m_model, *this, pool)
{
    setObjectName(u"grabWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    loadRecipes(recipes);
}

void GrabWindow::loadRecipes(const QString &folder)
{
    onPool(
        m_pool, this, [folder] { return links::readRecipes(folder); },
        [this](const QList<links::RecipeFile> &files) {
            for (const links::RecipeFile &file : files) {
                if (file.recipe) {
                    m_recipes.append(*file.recipe);
                } else {
                    m_remarks.append(recipeSentence(file.path, file.problem));
                }
            }
            offerRecipes();
            refresh();
        });
}

QUrl GrabWindow::address() const
{
    return links::fromUserInput(m_address->text().trimmed()).url;
}

/// The recipes that know the address; the first of them that is no general one is chosen.
void GrabWindow::offerRecipes()
{
    const QUrl url = address();
    m_offered.clear();
    m_how->clear();
    m_how->addItem(tr("The whole page"));
    int chosen = 0;
    for (int i = 0; i < m_recipes.size() && !url.isEmpty(); ++i) {
        if (!links::matchRecipe(m_recipes.at(i), url)) {
            continue;
        }
        m_offered.append(i);
        m_how->addItem(m_recipes.at(i).name);
        if (chosen == 0 && !isForAll(m_recipes.at(i))) {
            chosen = m_how->count() - 1;
        }
    }
    m_how->setCurrentIndex(chosen);
    refresh();
}

void GrabWindow::grab(const QUrl &address)
{
    m_address->setText(address.toString(QUrl::FullyEncoded));
    offerRecipes();
    readOrStop();
}

void GrabWindow::setKeeper(engine::SecretKeeper &keeper)
{
    m_access->setKeeper(keeper);
}

void GrabWindow::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_grabber.setConfig(settings.engine);
    m_sizes->setConfig(settings.engine, settings.linksAskedAtOnce);
    m_thumbs->setConfig(settings.engine);
    m_sizes->setPrivateAddresses(settings.onPrivateAddress);
    m_thumbs->setPrivateAddresses(settings.onPrivateAddress);
}

std::optional<links::Recipe> GrabWindow::recipe() const
{
    const int chosen = m_how->currentIndex() - 1;
    return chosen >= 0 && chosen < m_offered.size()
        ? std::optional(m_recipes.at(m_offered.at(chosen)))
        : std::nullopt;
}

void GrabWindow::readOrStop()
{
    if (m_grabber.isRunning() || m_access->isPreparing()) {
        m_grabber.cancel();
        m_access->cancel();
        m_feed->stop();
        m_remarks.append(tr("Stopped; what was found stays."));
        refresh();
        return;
    }
    links::GrabRequest request;
    request.address = address();
    if (request.address.isEmpty()) {
        m_remarks = { tr("This is not an http or https address.") };
        refresh();
        return;
    }
    request.recipe = recipe();
    request.followsNext = m_next->isChecked();
    request.goesDown = m_down->isChecked();
    request.maxPages = m_pages->value();
    m_access->prepare(request);
    refresh();
}

void GrabWindow::start(const links::GrabRequest &request)
{
    m_model->clear();
    m_remarks.clear();
    m_batch = {};
    m_batch.source = request.address;
    m_batch.host = request.recipe ? request.address.host() : QString();
    narrow();
    m_grabber.start(request);
    refresh();
}

void GrabWindow::openFile()
{
    auto *const dialog = new QFileDialog(this, tr("Open a page or a list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        onPool(
            m_pool, this, [path] { return links::fromFile(path); },
            [this, path](const links::FoundLinks &found) {
                m_grabber.cancel();
                m_access->reset();
                m_model->clear();
                m_remarks.clear();
                m_batch = {};
                m_batch.title = QFileInfo(path).completeBaseName();
                m_batch.source = QUrl::fromLocalFile(path);
                takeFound(found, m_batch.source);
                refresh();
            });
    });
    dialog->open();
}

void GrabWindow::takeFound(const links::FoundLinks &found, const QUrl &page, qsizetype shown)
{
    m_batch.title = m_batch.title.isEmpty() ? found.title : m_batch.title;
    m_feed->noteFound();
    if (m_batch.host.isEmpty()) {
        m_batch.host = page.host();
        narrow();
    }
    m_model->append(found.links, page, shown);
    if (const QString remark = foundRemark(found, page); !remark.isEmpty()) {
        m_remarks.append(remark);
    }
}

/// Joins what is shown: text is often pasted piece by piece.
void GrabWindow::takePasted(const links::FoundLinks &found)
{
    const bool isAnyLink = std::any_of(found.links.begin(), found.links.end(),
        [](const links::FoundLink &link) { return link.problem == links::LinkProblem::None; });
    if (isAnyLink) {
        m_batch.title = m_batch.title.isEmpty() ? found.title : m_batch.title;
        m_model->append(found.links, QUrl());
    }
    m_remarks.append(pasteRemark(found, isAnyLink));
    refresh();
}

void GrabWindow::takePage(const links::GrabbedPage &page)
{
    ++m_batch.pages;
    if (page.error) {
        m_remarks.append(
            u"%1: %2"_s.arg(page.url.toDisplayString(), words::errorSentence(page.error)));
    }
    if (!page.error || !page.found.links.isEmpty()) {
        takeFound(page.found, page.url, page.told);
    }
    if (page.isDisallowed) {
        m_remarks.append(
            tr("The robots.txt of %1 asks programs not to follow its pages.").arg(page.url.host()));
    }
    m_access->note(page);
    refresh();
}

void GrabWindow::narrow()
{
    GrabCriteria criteria;
    criteria.text = m_search->text();
    if (m_kind->currentIndex() > 0) {
        criteria.kind = static_cast<FileKind>(m_kind->currentIndex());
    }
    criteria.host = m_sameHost->isChecked() ? m_batch.host : QString();
    m_bar->fill(criteria);
    m_model->setCriteria(criteria);
    refresh();
}

/// Where the links of \a batch go; empty where that is no usable folder.
QString GrabWindow::folderFor(const QString &batch) const
{
    if (!m_folder->report().isUsable()) {
        return {};
    }
    const QString own = u'/' + links::folderNameFor(batch, u"links"_s);
    return m_folder->folder() + (m_ownFolder->isChecked() ? own : QString());
}

/// They are there to be added again.
void GrabWindow::takeRefusal(const QString &folder, const QList<int> &records)
{
    m_model->markAdded(records, false);
    m_batch.added -= records.size();
    m_batch.id = m_batch.added == 0 ? 0 : m_batch.id;
    m_batch.folder.clear();
    m_feed->setChecked(false); // else it would be said again and again
    m_remarks.append(tr("The folder %1 cannot be made. Choose another one.")
                         .arg(QDir::toNativeSeparators(folder)));
    refresh();
}

/// What is shown and chosen, from record \a first on, once the disk has answered for what is typed;
/// false where there is no folder for it.
bool GrabWindow::add(int first)
{
    const QList<int> records = m_model->chosen(first);
    if (records.isEmpty()) {
        m_batch.judged = m_model->judgedCount();
        return true;
    }
    if (!m_folder->isCurrent()) { // what is typed may be no folder at all
        const auto goOn = [this, first, source = m_batch.source] {
            if (source == m_batch.source) { // nothing else was read meanwhile
                add(first);
            }
        };
        connect(m_folder, &FolderField::inspected, this, goOn, Qt::SingleShotConnection);
        return true;
    }
    const QString name = m_batch.id == 0 ? nameOf(m_batch) : m_batch.name;
    const QString folder = folderFor(name);
    if (folder.isEmpty()) {
        return false;
    }
    // What joins by itself comes often and finds its folder made: the disk is not asked anew.
    const bool isMade = std::exchange(m_batch.folder, folder) == folder && first > 0;
    if (m_batch.id == 0) {
        m_batch.id = engine::newBatchId();
        m_batch.name = name;
        m_batch.numbers = numbersFor(m_model->foundCount(), m_grabber.isRunning());
    }
    const GrabWishes wishes { m_access->access(), m_batch, folder, m_mask->text(),
        !m_settings.startAdded };
    m_batch.added += records.size();
    m_batch.judged = m_model->judgedCount();
    m_model->markAdded(records);
    m_adder.add(records, wishes, isMade);
    refresh();
    return true;
}

/// What is found while pages come joins the batch, where the user wants that. What the user had
/// left out before that does not, whatever is shown by now.
void GrabWindow::feed()
{
    if (m_batch.id == 0) {
        return;
    }
    if (!add(m_batch.judged)) { // the folder is not there any more: said once
        m_feed->setChecked(false);
    }
    if (!m_model->isSettled()) {
        m_feed->noteFound(); // the table or its filter is not done with them
    }
}

} // namespace ui
