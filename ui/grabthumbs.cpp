// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabthumbs.h"

#include "ui/accessbar.h"
#include "ui/grabpicture.h"
#include "ui/grabrequest.h"
#include "ui/namedelegate.h"
#include "ui/onpool.h"
#include "ui/privategate.h"
#include "ui/rowsinview.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int kAtOnce = 4;
constexpr auto kPatience = 30s;
constexpr qsizetype kCacheBytes = 24 * 1024 * 1024;
constexpr qsizetype kMostUseless = 10'000;

/// Puts the picture of a row in the place of the icon of its kind.
class ThumbDelegate : public QStyledItemDelegate {
public:
    ThumbDelegate(const GrabThumbs &thumbs, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_thumbs(thumbs)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = isolatedName(option->text);
        if (!m_thumbs.isOn()) {
            return;
        }
        const GrabModel &model = m_thumbs.model();
        const QPixmap picture = m_thumbs.picture(model.rows().at(model.recordAt(index.row())));
        option->decorationSize = m_thumbs.box();
        if (!picture.isNull()) {
            option->icon = QIcon(picture);
        }
    }

private:
    const GrabThumbs &m_thumbs;
};

} // namespace

GrabThumbs::GrabThumbs(const engine::EngineConfig &config, QThreadPool &pool, GrabModel &model,
    RowsInView &view, QTableView &table)
    : QObject(&table)
    , m_fetcher(engine::createPageFetcher(
          config, kAtOnce, { .mostBytes = kMostBytes, .isUselessCut = true, .limit = kPatience }))
    , m_pool(pool)
    , m_model(model)
    , m_view(view)
    , m_table(table)
    , m_lowRow(table.verticalHeader()->defaultSectionSize())
    , m_pictures(kCacheBytes)
{
    limitPictureMemory();
    const int height = table.fontMetrics().lineSpacing() * 2;
    m_box = QSize(height * 3 / 2, height);
    table.setItemDelegateForColumn(GrabModel::Name, new ThumbDelegate(*this, this));
    connect(m_fetcher.get(), &engine::PageFetcher::fetched, this, &GrabThumbs::take);
    connect(&view, &RowsInView::changed, this, &GrabThumbs::fetchMore);
    connect(&model, &GrabModel::cleared, this, &GrabThumbs::forget);
}

void GrabThumbs::setOn(bool isOn)
{
    m_isOn = isOn;
    const int padding = m_table.fontMetrics().lineSpacing() / 3;
    m_table.verticalHeader()->setDefaultSectionSize(
        isOn ? std::max(m_lowRow, m_box.height() + padding) : m_lowRow);
    if (isOn) {
        fetchMore();
    } else {
        forget();
    }
    m_table.viewport()->update();
}

void GrabThumbs::forget()
{
    m_fetcher->cancel();
    m_open.clear();
    m_fetched.clear();
    m_useless.clear();
}

QPixmap GrabThumbs::picture(const GrabRow &row) const
{
    const QPixmap *const found = m_pictures.object(pictureOf(row));
    return found == nullptr ? QPixmap() : *found;
}

bool GrabThumbs::isWanted(const GrabRow &row) const
{
    const QUrl url = pictureOf(row);
    const bool isTooLarge = url == row.link.url && row.size > kMostBytes;
    return !url.isEmpty() && !isTooLarge && !m_pictures.contains(url) && !m_open.contains(url)
        && !m_useless.contains(url)
        && (m_takesPrivate || !leadsInside(url, sourceOf(row.link, row.page)));
}

/// There is no queue: what has been scrolled away is not fetched any more.
void GrabThumbs::fetchMore()
{
    const RowSpan seen = m_view.rows();
    if (seen.last < seen.first) {
        forget(); // the window is closed or put away
        return;
    }
    const links::PageAccess access = m_access == nullptr ? links::PageAccess() : m_access->access();
    for (int row = seen.first; m_isOn && row <= seen.last && m_open.size() < kAtOnce; ++row) {
        const GrabRow &each = m_model.rows().at(m_model.recordAt(row));
        if (isWanted(each)) {
            m_open.insert(pictureOf(each));
            m_fetcher->fetch({ pictureRequestFor(each, access) });
        }
    }
}

void GrabThumbs::take(const engine::FetchedPage &page)
{
    if (page.error || page.isCut || page.body.isEmpty()) {
        keep(page.url, {});
        return;
    }
    m_fetched.enqueue(page);
    decodeNext();
}

void GrabThumbs::decodeNext()
{
    if (m_isDecoding || m_fetched.isEmpty()) {
        return;
    }
    m_isDecoding = true;
    const engine::FetchedPage page = m_fetched.dequeue();
    const QSize box = m_box * m_table.devicePixelRatioF();
    onPool(
        m_pool, this, [body = page.body, box] { return smallPicture(body, box); },
        [this, url = page.url](const QImage &picture) {
            m_isDecoding = false;
            keep(url, picture);
            decodeNext();
        });
}

/// A null \a picture: the icon of its kind stays.
void GrabThumbs::keep(const QUrl &url, const QImage &picture)
{
    m_open.remove(url);
    if (picture.isNull()) {
        if (m_useless.size() >= kMostUseless) {
            m_useless.clear();
        }
        m_useless.insert(url);
    } else {
        auto pixmap = std::make_unique<QPixmap>(QPixmap::fromImage(picture));
        pixmap->setDevicePixelRatio(m_table.devicePixelRatioF());
        m_pictures.insert(url, pixmap.release(), picture.sizeInBytes());
        m_table.viewport()->update();
    }
    fetchMore();
}

} // namespace ui
